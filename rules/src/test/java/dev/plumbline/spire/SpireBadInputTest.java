// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Installations that are half there, broken or contradict themselves: unknown where it cannot be known, a finding where upstream fails, never a crash. */
final class SpireBadInputTest {
    private static final Path SOUND = Path.of("src/test/resources/dev/plumbline/spire/sound");
    /** Each so manieth line is changed; all of them were, once. */
    private static final int STEP = 17;

    private static final String SERVER = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: server, namespace: spire}
            data:
              server.conf: |
            %s
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: server, namespace: spire}
            spec:
              selector: {matchLabels: {app: server}}
              template:
                metadata: {labels: {app: server}}
                spec:
                  containers:
                    - name: spire-server
                      image: spiffe/spire-server:1.15.3
                      args: ["-config", "/conf/server.conf"]
                      volumeMounts: [{name: conf, mountPath: /conf}]
                  volumes: [{name: conf, configMap: {name: server}}]
            """;
    private static final String MANAGER = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: %1$s, namespace: spire}
            data:
              manager.yaml: |
                apiVersion: spire.spiffe.io/v1alpha1
                kind: ControllerManagerConfig
                trustDomain: prod.acme.test
                clusterName: east
                %2$s
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %1$s, namespace: spire}
            spec:
              template:
                spec:
                  containers:
                    - name: manager
                      image: spiffe/spire-controller-manager:0.6.6
                      args: [--config=/conf/manager.yaml]
                      volumeMounts: [{name: conf, mountPath: /conf}]
                  volumes: [{name: conf, configMap: {name: %1$s}}]
            """;

    @Test
    void aConfigurationThatDoesNotParseIsFoundAtItsLineAndColumn() {
        ScanResult result = scan(server("""
                server {
                  trust_domain = "prod.acme.test"
                  bind_port = = 8081
                }
                """));
        assertThat(findings(result, "configuration-does-not-parse"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at().span().orElseThrow().start().line()).isEqualTo(8);
                    assertThat(finding.at().span().orElseThrow().start().column())
                            .isEqualTo(19);
                });
        assertThat(verdicts(result, "audit-log-off")).containsOnly(Verdict.UNKNOWN);
    }

    @Test
    void jsonThatBreaksOffIsFoundToo() {
        ScanResult result = scan(server("""
                {
                  "server": {"trust_domain": "prod.acme.test"
                """));
        assertThat(findings(result, "configuration-does-not-parse")).hasSize(1);
    }

    @Test
    void anUnknownKeyOfAStrictBlockIsFoundAtTheKey() {
        ScanResult result = scan(server("""
                server {
                  trust_domain = "prod.acme.test"
                  trust_domian = "prod.acme.test"
                }
                """));
        assertThat(findings(result, "configuration-does-not-parse"))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.at().span().orElseThrow().start().line())
                        .isEqualTo(8));
    }

    @Test
    void aPatternThatRe2RejectsStopsTheManager() {
        ScanResult result = scan(MANAGER.formatted("manager", "ignoreNamespaces: ['*', '(?=x)y']"));
        assertThat(findings(result, "unanchored-ignored-namespaces")).hasSize(2);
    }

    @Test
    void managersOfOneClassContradictEachOther() {
        ScanResult result = scan(
                MANAGER.formatted("one", "className: acme") + "---\n" + MANAGER.formatted("two", "className: acme"));
        assertThat(findings(result, "contradicting-controller-managers")).isNotEmpty();
    }

    @Test
    void aTemplateWithAnErrorGivesNoIdentityAndAFinding() {
        Given given = Given.nothing().text("given.yaml", MANAGER.formatted("manager", "className: acme") + """
                ---
                apiVersion: spire.spiffe.io/v1alpha1
                kind: ClusterSPIFFEID
                metadata: {name: broken}
                spec:
                  className: acme
                  spiffeIDTemplate: "spiffe://{{ .TrustDomain }/ns/{{ .PodMeta.Namespace }}"
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: shop}
                spec: {containers: [{name: web, image: "acme/web:1"}]}
                """);
        assertThat(findings(given.scan(), "broken-identity-template")).hasSize(1);
        assertThat(given.facts().spire().identities())
                .allSatisfy(identities -> assertThat(identities.spiffeIds()).isEmpty());
    }

    @Test
    void thousandsOfRegistrationsArePredicted() {
        StringBuilder text = new StringBuilder(MANAGER.formatted("manager", "className: acme"));
        for (int index = 0; index < 2000; index++) {
            text.append("""
                    ---
                    apiVersion: spire.spiffe.io/v1alpha1
                    kind: ClusterSPIFFEID
                    metadata: {name: id-%1$d}
                    spec:
                      className: acme
                      spiffeIDTemplate: "spiffe://{{ .TrustDomain }}/app/%1$d"
                      podSelector: {matchLabels: {app: "%1$d"}}
                    """.formatted(index));
        }
        for (int index = 0; index < 200; index++) {
            text.append("""
                    ---
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: web-%1$d, namespace: shop, labels: {app: "%1$d"}}
                    spec: {containers: [{name: web, image: "acme/web:1"}]}
                    """.formatted(index));
        }
        Facts facts = Given.nothing().text("given.yaml", text.toString()).facts();
        assertThat(facts.spire().identities())
                .filteredOn(identities -> identities.workload().namespace().equals("shop"))
                .hasSize(200)
                .allSatisfy(identities -> assertThat(identities.spiffeIds()).hasSize(1));
    }

    @TestFactory
    Stream<DynamicTest> aPartOfAnInstallationIsNoCrash() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : estates()) {
            for (String document : Files.readString(file).split("(?m)^---$")) {
                tests.add(DynamicTest.dynamicTest(
                        file.getFileName() + document.lines().skip(1).limit(3).reduce("", String::concat),
                        () -> assertThat(scan(document).notices()).isEmpty()));
            }
        }
        return tests.stream();
    }

    /** Each value in turn is of a shape that nobody expects there. */
    @TestFactory
    Stream<DynamicTest> valuesOfTheWrongShapeAreNoCrash() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> shapes = List.of("[[], {a: [b]}]", "null", "\"\"", "-1", "\"{{ . }}\"", "{}");
        for (Path file : estates()) {
            List<String> lines = Files.readAllLines(file);
            for (int index = 0; index < lines.size(); index += STEP) {
                String line = lines.get(index);
                int end = Math.max(line.indexOf(": "), line.indexOf(" = "));
                if (end > 0 && !line.endsWith("|")) {
                    List<String> changed = new ArrayList<>(lines);
                    String shape = shapes.get((index / STEP) % shapes.size());
                    changed.set(index, line.substring(0, end) + (line.indexOf(" = ") == end ? " = " : ": ") + shape);
                    String name = file.getFileName() + ":" + (index + 1) + " " + shape;
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(scan(String.join("\n", changed)).notices())
                                    .isEmpty()));
                }
            }
        }
        return tests.stream();
    }

    private static List<Path> estates() throws IOException {
        try (Stream<Path> files = Files.list(SOUND)) {
            return files.sorted().toList();
        }
    }

    private static String server(String configuration) {
        return SERVER.formatted(configuration.indent(4).stripTrailing());
    }

    private static ScanResult scan(String text) {
        return Given.nothing().text("given.yaml", text).scan();
    }

    private static List<Finding> findings(ScanResult result, String rule) {
        assertThat(result.notices()).isEmpty();
        return result.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .toList();
    }

    private static List<Verdict> verdicts(ScanResult result, String rule) {
        return result.judgements().stream()
                .filter(judgement -> judgement.rule().id().equals(rule))
                .map(judgement -> judgement.verdict())
                .toList();
    }
}
