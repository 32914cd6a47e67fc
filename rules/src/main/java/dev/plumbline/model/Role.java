// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;

/**
 * A Role, or a ClusterRole (whose namespace is empty).
 *
 * @param aggregates label selectors of the ClusterRoles whose rules this one takes in
 */
public record Role(
        ObjectId id,
        Metadata metadata,
        List<PolicyRule> rules,
        List<LabelSelector> aggregates,
        Provenance provenance,
        Location at)
        implements Subject {
    /** What is allowed on what; {@code *} stands for all. */
    public record PolicyRule(
            List<String> verbs,
            List<String> groups,
            List<String> resources,
            List<String> resourceNames,
            List<String> nonResourceUrls,
            Location at) {
        public PolicyRule {
            verbs = List.copyOf(verbs);
            groups = List.copyOf(groups);
            resources = List.copyOf(resources);
            resourceNames = List.copyOf(resourceNames);
            nonResourceUrls = List.copyOf(nonResourceUrls);
        }
    }

    public Role {
        rules = List.copyOf(rules);
        aggregates = List.copyOf(aggregates);
    }
}
