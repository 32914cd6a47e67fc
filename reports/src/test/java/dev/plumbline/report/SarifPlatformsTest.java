// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.finding.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GitHub, GitLab, Azure DevOps and the OASIS validator accept, written down as code. */
class SarifPlatformsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int TEN_MEGABYTES = 10_000_000;

    static Stream<Report> reports() {
        return Stream.concat(Variety.reports(), Stream.of(Report.of(Many.findings(50_000), Story.run())))
                .map(report -> report.with(report.surroundings().with(Story.PAGES)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void gitHubTakesIt(Report report) throws IOException {
        String written = GoldenReportsTest.written("sarif", report);
        assertThat(zipped(written)).isLessThan(TEN_MEGABYTES);
        JsonNode sarif = MAPPER.readTree(written);
        assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.get("runs")).hasSize(1);
        JsonNode run = sarif.at("/runs/0");
        assertThat(run.get("results").size()).isLessThanOrEqualTo(25_000);
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            within(rule.get("name"), 255);
            within(rule.at("/shortDescription/text"), 1024);
            within(rule.at("/fullDescription/text"), 1024);
            assertThat(rule.at("/help/text").asText()).isNotBlank();
            assertThat(rule.at("/properties/tags").size()).isLessThanOrEqualTo(10);
            if (!rule.get("id").asText().equals("more-findings-than-fit")) {
                assertThat(rule.at("/properties/security-severity").asText()).matches("[0-9]\\.[0-9]");
                assertThat(rule.at("/properties/precision").asText()).isIn("very-high", "high", "medium", "low");
                assertThat(texts(rule.at("/properties/tags"))).contains("security");
            }
        }
        for (JsonNode result : run.get("results")) {
            assertThat(result.at("/message/text").asText())
                    .isNotBlank()
                    .matches(text -> text.endsWith(".") || text.endsWith("…"));
            assertThat(result.get("locations").size()).isEqualTo(1);
            assertThat(result.path("relatedLocations").size()).isLessThanOrEqualTo(100);
            assertThat(result.at("/codeFlows/0/threadFlows/0/locations").size()).isLessThanOrEqualTo(1_000);
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            assertThat(region.get("startLine").asInt()).isPositive();
            assertThat(region.get("startColumn").asInt()).isPositive();
            assertThat(region.get("endLine").asInt())
                    .isGreaterThanOrEqualTo(region.get("startLine").asInt());
            assertThat(region.get("endColumn").asInt()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void gitLabTakesIt(Report report) throws IOException {
        JsonNode run = run(report);
        assertThat(run.get("results").size()).isLessThanOrEqualTo(5_000);
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            within(rule.at("/fullDescription/text"), 2048);
            // No host belongs to the program; whoever publishes the pages gives their address.
            assertThat(rule.has("helpUri")).isFalse();
        }
        Set<String> identities = new HashSet<>();
        for (JsonNode result : run.get("results")) {
            within(result.at("/message/text"), 2048);
            assertThat(result.get("ruleId").asText()).isNotBlank();
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .isNotBlank();
            if (result.get("kind").asText().equals("fail")) {
                assertThat(result.get("rank").asDouble()).isBetween(0.0, 100.0);
                assertThat(identities.add(result.at("/partialFingerprints/primaryLocationLineHash")
                                .asText()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void azureDevOpsTakesIt(Report report) throws IOException {
        JsonNode driver = run(report).at("/tool/driver");
        assertThat(driver.get("name").asText()).isEqualTo("Plumbline");
        assertThat(driver.get("fullName").asText()).isNotBlank();
        for (JsonNode rule : driver.path("rules")) {
            assertThat(rule.get("name").asText()).matches("([A-Z][a-z0-9]*)+|([A-Z0-9][a-z0-9]*)+");
            assertThat(rule.get("name")).isNotEqualTo(rule.get("id"));
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theOasisValidatorHasNoErrors(Report report) throws IOException {
        JsonNode run = run(report);
        Set<String> bases = new HashSet<>();
        run.get("originalUriBaseIds").fieldNames().forEachRemaining(bases::add);
        for (JsonNode location : run.findValues("artifactLocation")) {
            assertThat(location.get("uri").asText())
                    .doesNotContain("..")
                    .doesNotStartWith("/")
                    .doesNotContain(":");
            assertThat(bases).contains(location.get("uriBaseId").asText());
        }
        int rules = run.at("/tool/driver/rules").size();
        for (JsonNode result : run.get("results")) {
            int index = result.get("ruleIndex").asInt();
            assertThat(index).isBetween(0, rules - 1);
            assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").asText().equals("none"))
                    .isEqualTo(!result.get("kind").asText().equals("fail"));
        }
        JsonNode invocation = run.at("/invocations/0");
        assertThat(invocation.get("executionSuccessful").asBoolean()).isTrue();
        assertThat(invocation.get("startTimeUtc").asText())
                .isLessThanOrEqualTo(invocation.get("endTimeUtc").asText());
    }

    @Test
    void rulesHaveTheAddressThatTheUserPublishesThemUnder() throws IOException {
        Report report = reports().findFirst().orElseThrow();
        ReportOptions published = report.options().rulePages("https://wiki.example.org/plumbline/{rule}");

        JsonNode rule = run(report.with(published)).at("/tool/driver/rules/0");

        assertThat(rule.get("helpUri").asText())
                .isEqualTo(
                        "https://wiki.example.org/plumbline/" + rule.get("id").asText());
    }

    @Test
    void everyControlThatARuleNamesIsInATaxonomyOfTheRun() throws IOException {
        JsonNode run = run(reports().findFirst().orElseThrow());
        Set<String> taxa = new HashSet<>();
        run.get("taxonomies")
                .forEach(taxonomy -> taxonomy.get("taxa")
                        .forEach(taxon -> taxa.add(
                                taxonomy.get("name").asText() + taxon.get("id").asText())));

        for (JsonNode target : run.at("/tool/driver/rules").findValues("target")) {
            assertThat(taxa)
                    .contains(target.at("/toolComponent/name").asText()
                            + target.get("id").asText());
        }
        assertThat(taxa).contains("nhiNHI2", "CWECWE-798");
        assertThat(run.at("/tool/driver/supportedTaxonomies")).hasSameSizeAs(run.get("taxonomies"));
    }

    @Test
    void aCutKeepsTheWorstAndCountsTheRest() throws IOException {
        ScanResult many = Many.findings(50_000);
        JsonNode run = run(Report.of(many, Story.run()));
        List<JsonNode> results =
                StreamSupport.stream(run.get("results").spliterator(), false).toList();
        assertThat(results).hasSize(5_000);
        assertThat(results.subList(0, 4_999))
                .allMatch(result -> result.at("/properties/severity").asText().equals("critical"));
        JsonNode last = results.get(4_999);
        assertThat(last.get("ruleId").asText()).isEqualTo("more-findings-than-fit");
        assertThat(last.at("/message/text").asText()).startsWith("45,001 more results do not fit");
        assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
                .contains("45,001 results were left out");
    }

    @Test
    void aClustersFindingsPointIntoAFileBesideTheReport() throws IOException {
        ScanResult cluster = Cluster.result();
        Report report =
                Report.of(cluster, Story.runIn("prod")).with(ReportOptions.DEFAULT.fileName("out/report.sarif"));
        JsonNode result = run(report).at("/results/0");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("out/report.sarif.inventory.yaml");
        int line = result.at("/locations/0/physicalLocation/region/startLine").asInt();
        ReportFormat sarif = Formats.named("sarif").orElseThrow();
        StringBuilder inventory = new StringBuilder();
        sarif.companions(report).get(0).format().write(report, inventory);
        assertThat(inventory.toString().lines().toList().get(line - 1)).isEqualTo("  'it''s.ini':");
        assertThat(inventory.toString()).startsWith("""
                # Fields of a cluster's objects that findings point to: names, no values.
                ---
                kind: ConfigMap
                metadata:
                  name: db-config
                  namespace: shop
                data:
                """);
    }

    private static JsonNode run(Report report) throws IOException {
        return MAPPER.readTree(GoldenReportsTest.written("sarif", report)).at("/runs/0");
    }

    private static void within(JsonNode text, int longest) {
        assertThat(text.asText()).isNotBlank().hasSizeLessThanOrEqualTo(longest);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
