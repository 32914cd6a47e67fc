// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;

/** A RoleBinding, or a ClusterRoleBinding (whose namespace is empty). */
public record RoleBinding(
        ObjectId id, boolean clusterRole, String role, List<Grantee> subjects, Provenance provenance, Location at)
        implements Subject {
    /** Who gets the role: {@code User}, {@code Group} or {@code ServiceAccount} (only that one has a namespace). */
    public record Grantee(String kind, String namespace, String name, Location at) {}

    public RoleBinding {
        subjects = List.copyOf(subjects);
    }
}
