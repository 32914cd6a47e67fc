// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.Resource;
import dev.plumbline.model.Role;
import dev.plumbline.model.RoleBinding;
import java.util.List;

/** Reads roles and bindings. */
final class RbacReader {
    private RbacReader() {}

    static Role role(Resource resource) {
        Field root = Field.root(resource);
        return new Role(
                resource.id(),
                MetadataReader.metadata(root.get("metadata")),
                root.get("rules").items().stream().map(RbacReader::rule).toList(),
                root.get("aggregationRule", "clusterRoleSelectors").items().stream()
                        .map(MetadataReader::selector)
                        .toList(),
                resource.provenance(),
                resource.at());
    }

    private static Role.PolicyRule rule(Field rule) {
        return new Role.PolicyRule(
                rule.get("verbs").texts(),
                rule.get("apiGroups").texts(),
                rule.get("resources").texts(),
                rule.get("resourceNames").texts(),
                rule.get("nonResourceURLs").texts(),
                rule.at());
    }

    static RoleBinding binding(Resource resource) {
        Field root = Field.root(resource);
        List<RoleBinding.Grantee> subjects = root.get("subjects").items().stream()
                .map(subject -> grantee(subject, resource.id().namespace()))
                .toList();
        return new RoleBinding(
                resource.id(),
                root.get("roleRef", "kind").text().equals("ClusterRole"),
                root.get("roleRef", "name").text(),
                subjects,
                resource.provenance(),
                resource.at());
    }

    /** Only a ServiceAccount has a namespace; without one it is the binding's own. */
    private static RoleBinding.Grantee grantee(Field subject, String bindingNamespace) {
        String kind = subject.get("kind").text();
        String named = subject.get("namespace").text();
        String namespace = kind.equals("ServiceAccount") ? (named.isEmpty() ? bindingNamespace : named) : "";
        return new RoleBinding.Grantee(kind, namespace, subject.get("name").text(), subject.at());
    }
}
