// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the least rights that a scan needs, as manifests: a ClusterRole, or a Role in each of some namespaces. */
public final class RbacManifests {
    private static final String NAME = "plumbline";

    private final List<Wanted> wanted;
    private final List<Wanted> skipped;
    private final Account account;
    private final boolean applying;
    private final StringBuilder text = new StringBuilder();

    /** Whom the rights are given to. */
    public record Account(String namespace, String name) {}

    private RbacManifests(ClusterRequest request, Account account, boolean applying) {
        wanted = Wanted.all().stream()
                .filter(kind -> request.needs(kind) && !request.skips(kind))
                .toList();
        skipped = Wanted.all().stream()
                .filter(kind -> request.needs(kind) && request.skips(kind))
                .toList();
        this.account = account;
        this.applying = applying;
    }

    /**
     * YAML of what the request needs, for the account.
     *
     * @param applying whether reports are to be kept in the cluster, which is a right to write
     */
    public static String of(ClusterRequest request, Account account, boolean applying) {
        RbacManifests manifests = new RbacManifests(request, account, applying);
        manifests.explain(request);
        List<String> namespaces = request.namespaces().exactNames();
        if (namespaces.isEmpty()) {
            manifests.clusterRole();
        } else {
            manifests.withoutClusterKinds();
            namespaces.forEach(manifests::role);
        }
        return manifests.text.toString();
    }

    private void explain(ClusterRequest request) {
        if (applying) {
            comment(
                    "What plumbline scan --cluster --apply-reports needs, and nothing more: no watch, no subresource, and no write");
            comment("but to the reports of " + ReportApplier.GROUP + ".");
        } else {
            comment("What plumbline scan --cluster needs, and nothing more: no watch, no write, no subresource.");
        }
        comment(
                "Kubernetes gives every user that logs in discovery (system:discovery) and questions about its own rights");
        comment("(system:basic-user); a scan needs both. Kinds that the cluster does not serve do no harm here.");
        boolean secrets = wanted.stream().anyMatch(RbacManifests::isSecrets);
        if (secrets) {
            comment(
                    "The right to list Secrets is the right to read them all. --metadata-only asks for no values, but Kubernetes");
            comment(
                    "knows no such right: it needs the same one. --skip-kind secrets prints the variant without any right on Secrets.");
        }
        for (Wanted kind : skipped) {
            comment("Without " + kind.name() + " a scan does not know: " + kind.need() + ". Run it with --skip-kind "
                    + kind.name() + ", so that it counts as left out.");
        }
        if (request.metadataOnly() && secrets) {
            comment("--metadata-only changes nothing here.");
        }
    }

    private static boolean isSecrets(Wanted kind) {
        return kind.group().isEmpty() && kind.resource().equals("secrets");
    }

    private void comment(String words) {
        text.append("# ").append(words).append('\n');
    }

    private void withoutClusterKinds() {
        List<String> lost = wanted.stream()
                .filter(kind -> !kind.namespaced() && !kind.resource().equals("namespaces"))
                .map(Wanted::name)
                .toList();
        if (!lost.isEmpty()) {
            comment(
                    "Roles hold in one namespace; of these kinds, which lie in none, a scan with them sees nothing and says so:");
            comment(String.join(", ", lost));
        }
    }

    private void clusterRole() {
        head("ClusterRole", "");
        text.append("rules:\n");
        rules(wanted);
        // Which cluster it is: the UID of this namespace.
        rule("\"\"", List.of("namespaces"), "get", "kube-system");
        if (applying) {
            rule(ReportApplier.GROUP, ReportApplier.RESOURCES, String.join(", ", ReportApplier.VERBS), "");
        }
        binding("ClusterRoleBinding", "ClusterRole", "");
    }

    private void role(String namespace) {
        head("Role", namespace);
        text.append("rules:\n");
        rules(wanted.stream().filter(Wanted::namespaced).toList());
        rule("\"\"", List.of("namespaces"), "get", namespace);
        if (applying) {
            rule(ReportApplier.GROUP, List.of("reports"), String.join(", ", ReportApplier.VERBS), "");
        }
        binding("RoleBinding", "Role", namespace);
    }

    private void rules(List<Wanted> kinds) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (Wanted kind : kinds) {
            byGroup.computeIfAbsent(kind.group(), group -> new ArrayList<>()).add(kind.resource());
        }
        byGroup.forEach((group, resources) -> rule(group.isEmpty() ? "\"\"" : group, resources, "list", ""));
    }

    private void rule(String group, List<String> resources, String verbs, String name) {
        text.append("  - apiGroups: [").append(group).append("]\n");
        text.append("    resources: [").append(String.join(", ", resources)).append("]\n");
        if (!name.isEmpty()) {
            text.append("    resourceNames: [").append(name).append("]\n");
        }
        text.append("    verbs: [").append(verbs).append("]\n");
    }

    private void head(String kind, String namespace) {
        text.append("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ")
                .append(kind)
                .append("\nmetadata:\n  name: ")
                .append(NAME)
                .append('\n');
        if (!namespace.isEmpty()) {
            text.append("  namespace: ").append(namespace).append('\n');
        }
    }

    private void binding(String kind, String role, String namespace) {
        head(kind, namespace);
        text.append("roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ")
                .append(role)
                .append("\n  name: ")
                .append(NAME)
                .append("\nsubjects:\n  - kind: ServiceAccount\n    name: ")
                .append(account.name())
                .append("\n    namespace: ")
                .append(account.namespace())
                .append('\n');
    }
}
