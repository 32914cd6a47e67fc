// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed rights are those that a scan needs: with them it is complete, and none of them is more than reading. */
class RbacCommandTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    Path folder;

    private static List<JsonNode> manifests(String... options) throws IOException {
        String[] words = new String[options.length + 1];
        words[0] = "rbac";
        System.arraycopy(options, 0, words, 1, options.length);
        Cli cli = Cli.run(words);
        assertThat(cli.code()).isZero();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(cli.out())) {
            return documents.readAll();
        }
    }

    private static StubUser holderOf(List<JsonNode> manifests) {
        StubUser user = StubUser.nobody();
        for (JsonNode role : manifests) {
            String namespace = role.path("kind").asText().equals("ClusterRole")
                    ? "*"
                    : role.path("metadata").path("namespace").asText();
            for (JsonNode rule : role.path("rules")) {
                String name = rule.path("resourceNames").path(0).asText("");
                for (JsonNode resource : rule.path("resources")) {
                    user.may(
                            rule.path("apiGroups").path(0).asText(),
                            resource.asText(),
                            name.isEmpty() ? namespace : name);
                }
            }
        }
        return user;
    }

    private static Set<String> all(List<JsonNode> manifests, String field) {
        Set<String> values = new TreeSet<>();
        manifests.forEach(role ->
                role.path("rules").forEach(rule -> rule.path(field).forEach(value -> values.add(value.asText()))));
        return values;
    }

    private ClusterRun scanWith(List<JsonNode> manifests, String... options) {
        try (StubApiServer server = StubApiServer.plain(ClusterEstates.shop())) {
            server.user(StubApiServer.TOKEN, holderOf(manifests));
            return ClusterRun.scan(server, folder, options);
        }
    }

    @Test
    void withTheClusterRoleAScanIsComplete() throws IOException {
        List<JsonNode> manifests = manifests();

        ClusterRun run = scanWith(manifests);

        assertThat(run.gaps()).isEmpty();
        assertThat(run.remarks()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(manifests)
                .extracting(manifest -> manifest.path("kind").asText())
                .containsExactly("ClusterRole", "ClusterRoleBinding");
    }

    @Test
    void nothingButListingAndOneNamespaceIsAskedFor() throws IOException {
        List<JsonNode> manifests = manifests();

        assertThat(all(manifests, "verbs")).containsExactly("get", "list");
        assertThat(all(manifests, "resourceNames")).containsExactly("kube-system");
        assertThat(all(manifests, "resources")).noneMatch(resource -> resource.contains("/") || resource.equals("*"));
        assertThat(all(manifests, "apiGroups")).doesNotContain("*");
    }

    @Test
    void withoutSecretsThereIsNoRightOnThem() throws IOException {
        List<JsonNode> manifests = manifests("--skip-kind", "secrets");

        ClusterRun run = scanWith(manifests, "--skip-kind", "secrets");

        assertThat(all(manifests, "resources")).doesNotContain("secrets");
        assertThat(run.gaps()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void metadataOnlyNeedsTheSameRightAndThePageSaysSo() throws IOException {
        assertThat(all(manifests("--metadata-only"), "resources")).contains("secrets");
        assertThat(Cli.run("rbac", "--metadata-only").out())
                .contains(
                        "--metadata-only asks for no values, but Kubernetes\n# knows no such right: it needs the same one");
    }

    @Test
    void rolesOfNamespacesGiveAWholeScanOfThemButForWhatLiesInNone() throws IOException {
        List<JsonNode> manifests = manifests("--namespace", "shop,payments");

        ClusterRun run = scanWith(manifests, "--namespace", "shop,payments");

        assertThat(manifests)
                .extracting(manifest -> manifest.path("kind").asText() + " "
                        + manifest.path("metadata").path("namespace").asText())
                .containsExactly("Role payments", "RoleBinding payments", "Role shop", "RoleBinding shop");
        assertThat(run.gaps()).hasSize(2).allMatch(gap -> gap.startsWith("clusterrole"));
        assertThat(run.findings()).hasSize(4);
    }

    @Test
    void chosenRulesNeedLess() throws IOException {
        List<JsonNode> manifests = manifests("--rule", "static-credential-in-configmap");

        ClusterRun run = scanWith(manifests, "--rule", "static-credential-in-configmap");

        assertThat(all(manifests, "resources")).contains("configmaps").doesNotContain("networkpolicies", "ingresses");
        assertThat(run.gaps()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void theAccountIsNamedOnRequest() throws IOException {
        JsonNode subject = manifests("--service-account", "audit/scanner")
                .get(1)
                .path("subjects")
                .path(0);

        assertThat(subject.path("namespace").asText()).isEqualTo("audit");
        assertThat(subject.path("name").asText()).isEqualTo("scanner");
        assertThat(Cli.run("rbac", "--service-account", "scanner").code()).isEqualTo(2);
        assertThat(Cli.run("rbac", "--namespace", "shop-*").code()).isEqualTo(2);
        assertThat(Cli.run("rbac", "--skip-kind", "secret").err()).contains("did you mean secrets?");
    }
}
