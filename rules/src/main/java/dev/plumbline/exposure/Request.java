// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Role.PolicyRule;
import java.util.List;

/**
 * What somebody may want to do.
 *
 * @param resource plural, with its subresource where there is one: {@code pods/exec}
 * @param name empty when the request names no object, as a list or a create does
 */
public record Request(String verb, String group, String resource, String name) {
    private static final String ALL = "*";

    /** On any object of the kind. */
    public static Request any(String verb, String group, String resource) {
        return new Request(verb, group, resource, "");
    }

    /** False for what only a ClusterRoleBinding can give, among what is asked here; a RoleBinding may bind ClusterRoles. */
    boolean isNamespaced() {
        return switch (resource) {
            case "users", "groups", "nodes/proxy" -> false;
            case "clusterroles" -> verb.equals("bind");
            default -> true;
        };
    }

    /**
     * Whether a rule allows this, by the API server's matching: {@code *} for all, {@code *}{@code /scale} for a subresource of all,
     * and resource names only where the request names an object.
     */
    public boolean allowedBy(PolicyRule rule) {
        return matches(rule.verbs(), verb)
                && matches(rule.groups(), group)
                && resourceMatches(rule.resources())
                && named(rule);
    }

    private static boolean matches(List<String> allowed, String wanted) {
        return allowed.contains(ALL) || allowed.contains(wanted);
    }

    private boolean resourceMatches(List<String> allowed) {
        if (matches(allowed, resource)) {
            return true;
        }
        int slash = resource.indexOf('/');
        return slash >= 0 && allowed.contains(ALL + resource.substring(slash));
    }

    private boolean named(PolicyRule rule) {
        return rule.resourceNames().isEmpty()
                || !name.isEmpty() && rule.resourceNames().contains(name);
    }
}
