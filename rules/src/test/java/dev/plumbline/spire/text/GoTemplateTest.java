// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class GoTemplateTest {
    private static final Datum.Struct DATA = new Datum.Struct(
            "the data",
            Map.of(
                    "TrustDomain", new Datum.Text("td.test"),
                    "ClusterName", new Datum.Text("c1"),
                    "ClusterDomain", new Datum.Text("cluster.local"),
                    "PodMeta",
                            new Datum.Struct(
                                    "PodMeta",
                                    Map.of(
                                            "Name", new Datum.Text("web-1"),
                                            "Namespace", new Datum.Text("shop"),
                                            "Annotations", new Datum.Texts(Map.of()),
                                            "Labels",
                                                    new Datum.Texts(Map.of(
                                                            "app",
                                                            "web",
                                                            "app.kubernetes.io/name",
                                                            "shop-web",
                                                            "empty",
                                                            "",
                                                            "tier",
                                                            "front"))),
                                    List.of()),
                    "PodSpec",
                            new Datum.Struct(
                                    "PodSpec",
                                    Map.of(
                                            "ServiceAccountName",
                                            new Datum.Text("web-sa"),
                                            "HostNetwork",
                                            new Datum.Flag(false)),
                                    List.of()),
                    "NodeMeta", new Datum.Struct("NodeMeta", Map.of("UID", new Datum.Text("node-uid")), List.of()),
                    "NodeSpec",
                            new Datum.Struct("NodeSpec", Map.of("ProviderID", new Datum.Text("aws:///x")), List.of())),
            List.of());

    /** The table holds what Go itself answered; an answer of "unknown" is allowed, a wrong one is not. */
    @TestFactory
    Stream<DynamicTest> agreesWithGoWhereItAnswers() throws IOException {
        return cases().stream()
                .map(line -> DynamicTest.dynamicTest(line[1], () -> {
                    GoTemplate template = GoTemplate.parse(json(line[1]));
                    GoTemplate.Result result = template.render(DATA);
                    if (result instanceof GoTemplate.Result.Unknown) {
                        return;
                    }
                    switch (line[0]) {
                        case "parse" -> assertThat(template.fault()).isPresent();
                        case "execute" -> assertThat(result).isInstanceOf(GoTemplate.Result.Failure.class);
                        default -> assertThat(result).isEqualTo(new GoTemplate.Result.Text(json(line[2])));
                    }
                }));
    }

    @Test
    void answersNearlyAllOfTheTable() throws IOException {
        List<String> unknown = cases().stream()
                .filter(line -> GoTemplate.parse(json(line[1])).render(DATA) instanceof GoTemplate.Result.Unknown)
                .map(line -> line[1])
                .toList();
        assertThat(unknown).hasSizeLessThan(8);
    }

    @Test
    void whatOnlyRunTimeKnowsIsUnknown() {
        Datum.Struct data = new Datum.Struct("the data", Map.of("PodMeta", new Datum.Unknown("the pod")), List.of());

        assertThat(GoTemplate.parse("{{ .PodMeta.Name }}").render(data)).isInstanceOf(GoTemplate.Result.Unknown.class);
        assertThat(GoTemplate.parse("{{ if .PodMeta }}a{{ end }}").render(data))
                .isInstanceOf(GoTemplate.Result.Unknown.class);
    }

    @Test
    void aPlaceholderPrintsItsName() {
        Datum.Struct data = new Datum.Struct("the data", Map.of("UID", new Datum.Placeholder("{node-uid}")), List.of());

        assertThat(GoTemplate.parse("/agent/{{ .UID }}").render(data))
                .isEqualTo(new GoTemplate.Result.Text("/agent/{node-uid}"));
    }

    @Test
    void namesTheFieldsThatItReads() {
        assertThat(GoTemplate.parse("{{ if .PodMeta.Labels.app }}{{ index .PodMeta.Annotations \"x\" }}{{ end }}")
                        .fields())
                .containsExactly("PodMeta.Labels.app", "PodMeta.Annotations");
    }

    @Test
    void deepNestingEndsInAnAnswer() {
        assertThat(GoTemplate.parse("{{ if true }}".repeat(5_000)).fault()).isPresent();
        assertThat(GoTemplate.parse("{{ " + "(".repeat(5_000) + " }}").fault()).isPresent();
    }

    private static List<String[]> cases() throws IOException {
        try (InputStream table = GoTemplateTest.class.getResourceAsStream("go-templates.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static String json(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new AssertionError("the table is broken", e);
        }
    }
}
