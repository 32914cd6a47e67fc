// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.testing.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureFactsTest {
    private static final ObjectId DB = ObjectId.core("Secret", "shop", "db");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void generatedEstatesAreReadAsPlainRbacReadsThem(long seed) {
        Inventory inventory = Given.nothing()
                .text("rbac.yaml", generated(new Random(seed)))
                .facts()
                .inventory();
        ExposureFacts facts = ExposureFacts.of(inventory);
        PlainRbac plain = new PlainRbac(inventory);

        int readers = 0;
        for (String namespace : NAMESPACES) {
            for (String name : NAMES) {
                for (String kind : List.of("Secret", "ConfigMap")) {
                    ObjectId object = ObjectId.core(kind, namespace, name);
                    String resource = kind.equals("Secret") ? "secrets" : "configmaps";
                    assertThat(facts.identitiesReading(object))
                            .as(object.toString())
                            .containsExactlyElementsOf(plain.readers(object, resource));
                    readers += facts.identitiesReading(object).size();
                }
            }
        }
        assertThat(readers).isPositive();
    }

    @Test
    void theMostSurprisingReaderComesFirst() {
        assertThat(readers("""
                subjects:
                - {kind: Group, name: "system:masters"}
                - {kind: User, name: ann}
                - {kind: ServiceAccount, name: ci, namespace: ops}
                - {kind: Group, name: "system:serviceaccounts:shop"}
                - {kind: Group, name: "system:authenticated"}
                """))
                .containsExactly(
                        "group system:authenticated",
                        "group system:serviceaccounts:shop",
                        "ServiceAccount ops/ci",
                        "user ann",
                        "group system:masters");
    }

    @Test
    void aListOfOneNameIsAllowedByThatName() {
        Inventory inventory = Given.yaml(
                        role("ClusterRole", "", "verbs: [list], resourceNames: [db]"),
                        binding("ClusterRoleBinding", ""))
                .inventory();

        assertThat(names(inventory, DB)).containsExactly("ServiceAccount ops/ci");
        assertThat(names(inventory, ObjectId.core("Secret", "shop", "other"))).isEmpty();
    }

    @Test
    void aRoleBindingOfAClusterRoleHoldsInItsNamespaceOnly() {
        Inventory inventory = Given.yaml(role("ClusterRole", "", "verbs: [get]"), binding("RoleBinding", "shop"))
                .inventory();

        assertThat(names(inventory, DB)).containsExactly("ServiceAccount ops/ci");
        assertThat(names(inventory, ObjectId.core("Secret", "ops", "db"))).isEmpty();
    }

    @Test
    void whatAClusterRoleAddsToViewIsInEditAndAdminToo() {
        String added = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: more, labels: {rbac.authorization.k8s.io/aggregate-to-view: "true"}}
                rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
                """;
        String view = binding("RoleBinding", "shop").replace("name: r}", "name: view}");

        assertThat(names(Given.yaml(view).inventory(), DB)).isEmpty();
        assertThat(names(Given.yaml(added, view).inventory(), DB)).containsExactly("ServiceAccount ops/ci");
    }

    @Test
    void anAggregatedRoleOfFilesHasOnlyWhatItTakesIn() {
        String role = role("ClusterRole", "", "verbs: [get]")
                + "aggregationRule: {clusterRoleSelectors: [{matchLabels: {into: r}}]}\n";

        assertThat(names(Given.yaml(role, binding("ClusterRoleBinding", "")).inventory(), DB))
                .isEmpty();
    }

    @Test
    void whoeverMakesPodsWhereASecretLiesGetsAtIt() {
        assertThat(detours("apiGroups: [apps], resources: [deployments], verbs: [patch]", "shop", false))
                .containsExactly("ServiceAccount ops/ci by creating pods");
        assertThat(detours("apiGroups: [apps], resources: [deployments], verbs: [patch]", "ops", false))
                .isEmpty();
    }

    @Test
    void enteringPodsHelpsWhereOnePodHasTheSecret() {
        String rule = "apiGroups: [\"\"], resources: [pods/exec], verbs: [create]";

        assertThat(detours(rule, "shop", true)).containsExactly("ServiceAccount ops/ci by entering pods");
        assertThat(detours(rule, "shop", false)).isEmpty();
    }

    @Test
    void aTokenOfAnAccountThatReadsIsAsGoodAsReading() {
        String rule = "apiGroups: [\"\"], resources: [serviceaccounts/token], verbs: [create]";
        String reader = role("Role", "shop", "verbs: [get]").replace("name: r,", "name: reader,")
                + "---\n"
                + binding("RoleBinding", "shop")
                        .replace("name: b,", "name: reader,")
                        .replace("name: r}", "name: reader}")
                        .replace("name: ci, namespace: ops", "name: web, namespace: web")
                        .replace("kind: ClusterRole, name: reader", "kind: Role, name: reader");

        assertThat(detours(rule, "web", false)).isEmpty();
        assertThat(detours(rule, "web", false, reader)).containsExactly("ServiceAccount ops/ci by minting tokens");
        assertThat(detours(rule, "shop", false, reader)).isEmpty();
    }

    @Test
    void aRoleBindingGivesNothingOnWhatHasNoNamespace() {
        assertThat(detours("apiGroups: [\"\"], resources: [users], verbs: [impersonate]", "shop", true))
                .isEmpty();
        assertThat(detours("apiGroups: [\"\"], resources: [users], verbs: [impersonate]", "", true))
                .containsExactly("ServiceAccount ops/ci by impersonation");
        assertThat(detours("apiGroups: [\"\"], resources: [nodes/proxy], verbs: [get]", "", true))
                .containsExactly("ServiceAccount ops/ci through the kubelets");
    }

    @Test
    void whoeverReadsDirectlyIsOnNoDetour() {
        assertThat(detours("apiGroups: [\"*\"], resources: [\"*\"], verbs: [\"*\"]", "", true))
                .isEmpty();
    }

    private static List<String> detours(String rule, String namespace, boolean inPods, String... more) {
        String role = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: r}
                rules: [{%s}]
                """.formatted(rule);
        List<String> documents = new ArrayList<>(
                List.of(role, binding(namespace.isEmpty() ? "ClusterRoleBinding" : "RoleBinding", namespace)));
        documents.addAll(List.of(more));
        return ExposureFacts.of(Given.yaml(documents.toArray(String[]::new)).inventory()).detoursTo(DB, inPods).stream()
                .map(Detour::toString)
                .toList();
    }

    private static List<String> readers(String subjects) {
        String binding = binding("ClusterRoleBinding", "");
        return names(
                Given.yaml(
                                role("ClusterRole", "", "verbs: [get]"),
                                binding.substring(0, binding.indexOf("subjects")) + subjects)
                        .inventory(),
                DB);
    }

    private static List<String> names(Inventory inventory, ObjectId object) {
        return ExposureFacts.of(inventory).identitiesReading(object).stream()
                .map(Identity::toString)
                .toList();
    }

    private static String role(String kind, String namespace, String rule) {
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {name: r, namespace: "%s"}
                rules: [{apiGroups: [""], resources: [secrets], %s}]
                """.formatted(kind, namespace, rule);
    }

    private static String binding(String kind, String namespace) {
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {name: b, namespace: "%s"}
                roleRef: {kind: ClusterRole, name: r}
                subjects: [{kind: ServiceAccount, name: ci, namespace: ops}]
                """.formatted(kind, namespace);
    }

    private static final List<String> NAMESPACES = List.of("a", "b", "c");
    private static final List<String> NAMES = List.of("x", "y");

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < 12; index++) {
            String namespace = index % 3 == 0 ? NAMESPACES.get(random.nextInt(3)) : "";
            text.append("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ")
                    .append(namespace.isEmpty() ? "ClusterRole" : "Role")
                    .append("\nmetadata: {name: r%d, namespace: \"%s\", labels: {into: t%d}}\n"
                            .formatted(index, namespace, random.nextInt(4)));
            if (random.nextInt(4) == 0) {
                text.append("aggregationRule: {clusterRoleSelectors: [{matchLabels: {into: t%d}}]}\n"
                        .formatted(random.nextInt(4)));
            }
            text.append("rules:\n");
            for (int rule = 2 + random.nextInt(4); rule >= 0; rule--) {
                text.append("- {apiGroups: [%s], resources: [%s], verbs: [%s]%s}\n"
                        .formatted(
                                one(random, "\"\"", "\"\"", "apps", "\"*\""),
                                one(random, "secrets", "configmaps", "\"*\"", "secrets/status", "\"*/exec\"", "pods"),
                                one(random, "get", "list", "watch", "create", "\"*\"", "\"get, list\"", "update"),
                                random.nextInt(3) == 0 ? ", resourceNames: [" + one(random, "x", "y", "z") + "]" : ""));
            }
        }
        for (int index = 0; index < 70; index++) {
            String namespace = random.nextInt(3) > 0 ? NAMESPACES.get(random.nextInt(3)) : "";
            text.append("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ")
                    .append(namespace.isEmpty() ? "ClusterRoleBinding" : "RoleBinding")
                    .append("\nmetadata: {name: b%d, namespace: \"%s\"}\n".formatted(index, namespace))
                    .append("roleRef: {kind: %s, name: r%d}\n"
                            .formatted(one(random, "ClusterRole", "Role"), random.nextInt(13)))
                    .append("subjects:\n");
            for (int subject = random.nextInt(3); subject >= 0; subject--) {
                text.append("- {kind: %s}\n"
                        .formatted(one(
                                random,
                                "ServiceAccount, name: s, namespace: a",
                                "ServiceAccount, name: s",
                                "User, name: ann",
                                "User, name: \"system:serviceaccount:b:s\"",
                                "Group, name: \"system:authenticated\"",
                                "Group, name: team")));
            }
        }
        return text.toString();
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
