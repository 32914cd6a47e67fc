// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One estate is one estate, however it comes to us and however often it is made anew. */
class SameEstateTest {
    private static final Map<String, String> FIXED = Map.of("SOURCE_DATE_EPOCH", "1795305600");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ClusterObjects estate = ClusterObjects.applied("estate.yaml");

    @TempDir
    Path folder;

    @Test
    void aClusterItsYamlAndItsJsonGiveTheSameFindingsInTheSameOrder() {
        List<String> cluster = whole(fromCluster(estate));

        assertThat(whole(fromFile("dump.yaml", estate.yaml()))).isEqualTo(cluster);
        assertThat(whole(fromFile("dump.json", estate.json()))).isEqualTo(cluster);
        assertThat(whole(fromStandardInput(estate.yaml()))).isEqualTo(cluster);
        assertThat(lines(fromCluster(estate)))
                .contains(
                        "static-credential-in-env Deployment/shop/web spec.template.spec.containers[0].env[1].value high")
                .anyMatch(line -> line.startsWith("credential-readable-by-everyone ConfigMap/shop/db-config"))
                .anyMatch(line -> line.startsWith("plaintext-vault-address VaultConnection/shop/vault"));
    }

    @Test
    void whatControllersMadeIsTheObjectThatPeopleWrote() {
        List<String> subjects = new ArrayList<>();
        fromCluster(estate)
                .get("findings")
                .forEach(finding -> subjects.add(finding.get("subject").asText()));

        assertThat(subjects)
                .contains("ReplicaSet/shop/web-5c4b8d7d6", "Job/shop/report-29371")
                .doesNotContain("ReplicaSet/shop/web-6d5c7b9f8", "Pod/shop/web-6d5c7b9f8-x2x7k", "Pod/shop/db-0");
    }

    @Test
    void theLastAppliedCopyOfAValueIsNoSecondFinding() {
        assertThat(lines(fromCluster(estate)).stream()
                        .filter(line ->
                                line.startsWith("static-credential") && line.contains("ConfigMap/shop/db-config")))
                .containsExactly(
                        "static-credential-in-configmap ConfigMap/shop/db-config data[\"config.ini\"] › [mysql] › passwd high");
    }

    @Test
    void fingerprintsSurviveThatObjectsAreMadeAnew() {
        ClusterObjects anew = estate.created(2)
                .replaced("web-6d5c7b9f8-x2x7k", "web-6d5c7b9f8-b8b8b")
                .replaced("6d5c7b9f8", "7f6d8c5b4")
                .replaced("5c4b8d7d6", "66cd94c8f")
                .replaced("hook-z9w4c", "hook-m4m4m")
                .replaced("report-29371", "report-29372")
                .replaced("settings-7b9f2m5t4k", "settings-2c5gdh8k6b");

        assertThat(fingerprints(fromCluster(anew))).isEqualTo(fingerprints(fromCluster(estate)));
        assertThat(fingerprints(fromFile("dump.yaml", anew.yaml()))).isEqualTo(fingerprints(fromCluster(estate)));
    }

    @Test
    void fingerprintsSurviveAnotherOrderOfObjectsAndLists() {
        assertThat(fingerprints(fromCluster(estate.reversed()))).isEqualTo(fingerprints(fromCluster(estate)));
        assertThat(fingerprints(fromFile("dump.json", estate.reversed().json())))
                .isEqualTo(fingerprints(fromCluster(estate)));
    }

    @Test
    void fingerprintsSurviveAChangeOfTheNeighbours() {
        ClusterObjects changed = estate.changed(
                        "ConfigMap",
                        "db-config",
                        object -> data(object)
                                .put("config.ini", "[mysql]\nport=3306\nhost=other\nuser=shop\npasswd=Vierzehn-Apfel\n")
                                .put("aaa.ini", "[x]\ny=1\n"))
                .changed(
                        "Deployment",
                        "web",
                        object -> ((ObjectNode) object.at("/spec/template/spec/containers/0/env/0"))
                                .put("value", "faster"))
                .changed("Secret", "db", object -> data(object).put("added", "eA=="));

        assertThat(fingerprints(fromCluster(changed), "static-credential-in-c", "static-credential-in-s"))
                .isEqualTo(fingerprints(fromCluster(estate), "static-credential-in-c", "static-credential-in-s"));
        assertThat(fingerprints(fromCluster(changed))).containsAll(fingerprints(fromCluster(estate)));
    }

    @Test
    void aFingerprintSurvivesANewValue() {
        ClusterObjects changed = estate.replaced("Vierzehn-Apfel", "Siebzehn-Birnen");

        assertThat(fingerprints(fromCluster(changed), "static-credential-in-configmap"))
                .isEqualTo(fingerprints(fromCluster(estate), "static-credential-in-configmap"));
    }

    @Test
    void aFingerprintChangesWhenTheCredentialMovesToAnotherKey() {
        ClusterObjects moved = estate.changed(
                "ConfigMap",
                "db-config",
                object -> data(object).put("config.ini", "[mysql]\nhost=db\nuser=shop\nroot_passwd=Vierzehn-Apfel\n"));

        List<String> before = fingerprints(fromCluster(estate), "static-credential-in-configmap");
        List<String> after = fingerprints(fromCluster(moved), "static-credential-in-configmap");
        assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(after).filteredOn(before::contains).hasSize(before.size() - 1);
    }

    @Test
    void aFindingNamesWhatDeclaresItsObject() {
        JsonNode report = fromCluster(estate);

        assertThat(source(report, "ConfigMap/shop/db-config")).isEqualTo("argo-cd platform/shop");
        assertThat(source(report, "ConfigMap/shop/settings-7b9f2m5t4k"))
                .isEqualTo("flux-kustomization flux-system/apps");
        assertThat(source(report, "Secret/shop/db")).isEqualTo("helm shop/db");
        assertThat(source(report, "Deployment/shop/web")).isEqualTo("kubectl");
        assertThat(source(report, "CronJob/shop/report")).isEmpty();
    }

    @Test
    void theOtherReportsNameItToo() throws IOException {
        Path dump = Files.writeString(folder.resolve("dump.yaml"), estate.yaml());

        String console =
                Cli.run("scan", "--as-of", "2026-11-22", dump.toString()).out();
        String html = Cli.run("scan", "--as-of", "2026-11-22", "--format", "html", dump.toString())
                .out();
        JsonNode sarif = MAPPER.readTree(Cli.run("scan", "--as-of", "2026-11-22", "--format", "sarif", dump.toString())
                .out());

        assertThat(console).contains("ConfigMap shop/db-config  from Argo CD application platform/shop");
        assertThat(html).contains("From Flux Kustomization flux-system/apps");
        assertThat(sarif.findValues("source")).extracting(JsonNode::asText).contains("Helm release shop/db");
    }

    private static String source(JsonNode report, String subject) {
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("subject").asText().equals(subject)) {
                JsonNode source = finding.path("source");
                return (source.path("tool").asText() + " " + source.path("name").asText()).strip();
            }
        }
        throw new IllegalStateException("no finding about " + subject);
    }

    private static ObjectNode data(ObjectNode object) {
        return (ObjectNode) object.get("data");
    }

    private static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        report.get("findings")
                .forEach(finding -> lines.add(String.join(
                        " ",
                        finding.get("rule").asText(),
                        finding.get("subject").asText(),
                        finding.get("fieldPath").asText(),
                        finding.get("severity").asText())));
        return lines;
    }

    /** Findings with all that is said about them but lines, which a cluster has not. */
    private static List<String> whole(JsonNode report) {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            ObjectNode copy = finding.deepCopy();
            copy.remove("location");
            copy.path("related").forEach(related -> ((ObjectNode) related).remove("location"));
            copy.path("flow").forEach(hop -> ((ObjectNode) hop).remove("location"));
            findings.add(copy.toString());
        }
        return findings;
    }

    private static List<String> fingerprints(JsonNode report, String... rules) {
        List<String> fingerprints = new ArrayList<>();
        Predicate<String> wanted =
                rule -> rules.length == 0 || List.of(rules).stream().anyMatch(rule::startsWith);
        report.get("findings").forEach(finding -> {
            if (wanted.test(finding.get("rule").asText())) {
                fingerprints.add(finding.get("rule").asText() + " "
                        + finding.get("fingerprint").asText());
            }
        });
        assertThat(fingerprints).isNotEmpty();
        return fingerprints.stream().sorted().toList();
    }

    private JsonNode fromCluster(ClusterObjects objects) {
        try (ListServer server = ListServer.of(objects)) {
            return scan("", "--cluster", "--kubeconfig", server.kubeconfig(folder));
        }
    }

    private JsonNode fromFile(String name, String text) {
        try {
            return scan("", Files.writeString(folder.resolve(name), text).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode fromStandardInput(String text) {
        return scan(text, "-");
    }

    private static JsonNode scan(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("scan", "--as-of", "2026-11-22", "--format", "json"));
        all.addAll(List.of(arguments));
        Cli run = Cli.run(input, FIXED, all.toArray(String[]::new));
        try {
            assertThat(run.code()).as(run.err()).isIn(0, 1);
            return MAPPER.readTree(run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
