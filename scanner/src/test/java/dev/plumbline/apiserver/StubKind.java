// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.apiserver;

import java.util.List;

/**
 * A kind that the stub serves.
 *
 * @param versions the preferred one first
 */
public record StubKind(String group, String kind, String resource, boolean namespaced, List<String> versions) {
    static StubKind of(String group, String kind, boolean namespaced, String... versions) {
        return new StubKind(group, kind, plural(kind), namespaced, List.of(versions));
    }

    private static String plural(String kind) {
        String lower = kind.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith("y")) {
            return lower.substring(0, lower.length() - 1) + "ies";
        }
        return lower.endsWith("s") ? lower + "es" : lower + "s";
    }

    /** As RBAC names it. */
    String name() {
        return group.isEmpty() ? resource : resource + "." + group;
    }

    String root() {
        return group.isEmpty() ? "/api/v1" : "/apis/" + group + "/";
    }
}
