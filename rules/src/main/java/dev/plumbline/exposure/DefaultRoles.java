// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Role.PolicyRule;
import java.util.List;
import java.util.Map;

/**
 * The user-facing ClusterRoles that every cluster is born with and no manifest repeats, as far as they touch what is asked
 * here. Source: Kubernetes documentation, "Default roles and role bindings", and
 * {@code plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go}.
 */
final class DefaultRoles {
    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> WRITE =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
    private static final List<String> ALL = List.of("*");

    private DefaultRoles() {}

    /** What a default role allows; empty for any other name. The rules stand where the binding names the role. */
    static List<PolicyRule> rules(String name, Location at) {
        return switch (name) {
            case "cluster-admin" -> List.of(rule(ALL, ALL, ALL, at));
            case "admin", "edit" ->
                List.of(
                        rule(
                                WRITE,
                                List.of(""),
                                List.of("configmaps", "secrets", "pods", "serviceaccounts", "services"),
                                at),
                        rule(
                                WRITE,
                                List.of(""),
                                List.of("pods/exec", "pods/attach", "pods/portforward", "pods/proxy"),
                                at),
                        rule(List.of("create"), List.of(""), List.of("serviceaccounts/token"), at),
                        rule(List.of("impersonate"), List.of(""), List.of("serviceaccounts"), at),
                        rule(WRITE, List.of("apps"), ALL, at),
                        rule(WRITE, List.of("batch"), ALL, at));
            case "view" ->
                List.of(
                        rule(READ, List.of(""), List.of("configmaps", "pods", "serviceaccounts", "services"), at),
                        rule(READ, List.of("apps"), ALL, at),
                        rule(READ, List.of("batch"), ALL, at));
            default -> List.of();
        };
    }

    /** The labels by which ClusterRoles add to a default role; edit takes in what is made for view, admin both. */
    static List<LabelSelector> aggregates(String name) {
        List<String> takenIn = switch (name) {
            case "admin" -> List.of("admin", "edit", "view");
            case "edit" -> List.of("edit", "view");
            case "view" -> List.of("view");
            default -> List.of();
        };
        return takenIn.stream()
                .map(to -> new LabelSelector(Map.of(RbacGroup.NAME + "/aggregate-to-" + to, "true"), List.of()))
                .toList();
    }

    private static PolicyRule rule(List<String> verbs, List<String> groups, List<String> resources, Location at) {
        return new PolicyRule(verbs, groups, resources, List.of(), List.of(), at);
    }
}
