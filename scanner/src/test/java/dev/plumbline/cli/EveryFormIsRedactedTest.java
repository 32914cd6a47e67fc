// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.page.RulePage;
import dev.plumbline.report.Formats;
import dev.plumbline.rules.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants values in every sort of place, and takes what rules find in their examples; nothing of either is ever written. */
class EveryFormIsRedactedTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("plumbline.fixtures", "../fixtures"))
            .resolve("../rules/src/main/java/dev/plumbline/rules/credential")
            .normalize();
    private static final String OUR_OWN_WORDS = RuleCatalog.all().stream()
            .map(rule -> rule.info().id() + "\n" + RulePage.of(rule.info().id()).orElse(""))
            .collect(Collectors.joining("\n"));
    private static final Pattern PLACE =
            Pattern.compile("\\s+(\\S+\\.(?:yaml|json|sh|tf|hcl|env|ini)):(\\d+):(\\d+)", Pattern.MULTILINE);
    private static final int TELLING = 10;

    private final Plants plants = new Plants();

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    static Stream<String> formats() {
        return Formats.names().stream();
    }

    @BeforeEach
    void plant() {
        plants.write(folder);
    }

    @Test
    void findsNearlyAllThatIsPlanted() {
        Cli cli = Cli.run("scan", folder.toString());
        long found = PLACE.matcher(cli.out()).results().count();
        assertThat(found).isGreaterThanOrEqualTo(plants.values().size() - 2);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noReportHoldsAPlant(String format) {
        assertClean(scan(format, folder.toString()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noReportHoldsWhatRulesFindInTheirExamples(String format) throws IOException {
        Set<String> found = foundInExamples();
        assertThat(found).hasSizeGreaterThan(25);
        Cli cli = scan(format, EXAMPLES.toString());
        assertThat(Leaks.of(found, cli.out())).isEmpty();
        assertThat(Leaks.of(found, cli.err())).isEmpty();
    }

    @Test
    void noWayToAWorkloadHoldsAPlant() {
        assertClean(Cli.run("trace", "shop/shop", folder.toString()));
    }

    @Test
    void noComparisonHoldsAPlant() throws IOException {
        Path report = elsewhere.resolve("old.json");
        Files.writeString(
                report, Cli.run("scan", "--format", "json", folder.toString()).out());
        assertClean(Cli.run("diff", report.toString(), report.toString()));
        assertClean(Cli.run("scan", "--baseline", report.toString(), folder.toString()));
    }

    @Test
    void noFailureQuotesAPlant() throws IOException {
        for (String value : plants.values().subList(1, 3)) {
            Path broken = elsewhere.resolve("broken.txt");
            Files.writeString(broken, "password: \"" + value + "\n - [" + value);
            String file = broken.toString();
            String estate = folder.toString();
            for (String option : List.of("--baseline", "--suppressions", "--config", "--fingerprint-key-file")) {
                assertClean(Cli.run("scan", "--verbose", option, file, estate));
            }
            assertClean(Cli.run("scan", "--verbose", "--report", "json=" + file + "/nowhere", estate));
            assertClean(Cli.run("diff", file, file));
            assertClean(Cli.run("trace", "shop/nobody", estate, file));
            assertClean(Cli.run("password: \"" + value + "\n  [", Map.of(), "scan", "--verbose", "-"));
        }
    }

    @Test
    void theSearchFindsEveryForm() {
        for (String value : plants.values()) {
            for (String form : Leaks.forms(value)) {
                assertThat(Leaks.of(List.of(value), "before " + form + " after"))
                        .isNotEmpty();
            }
            assertThat(Leaks.of(List.of(value), "a piece: " + value.substring(3, 14)))
                    .isNotEmpty();
        }
    }

    private static Cli scan(String format, String path) {
        return Cli.run(
                "",
                Map.of("PLUMBLINE_FINGERPRINT_KEY", "c2l4dGVlbiBieXRlcy4uLnNpeHRlZW4gYnl0ZXMuLi4="),
                "scan",
                "--verbose",
                "--progress",
                "always",
                "--format",
                format,
                "--sarif-kinds",
                "fail,open,pass,notApplicable",
                path);
    }

    private void assertClean(Cli cli) {
        assertThat(Leaks.of(plants.values(), cli.out())).isEmpty();
        assertThat(Leaks.of(plants.values(), cli.err())).isEmpty();
    }

    /** What stands in quotes, after a colon or an equals sign at the places that a scan names. */
    private static Set<String> foundInExamples() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String place : places()) {
            String[] parts = place.split("\t");
            List<String> lines = Files.readAllLines(Path.of(parts[0]));
            String rest = lines.get(Integer.parseInt(parts[1]) - 1).substring(Integer.parseInt(parts[2]) - 1);
            String value = rest.split("[\\s\"'@;,<]", 2)[0];
            // Rules' names and pages share pieces with made-up values.
            boolean telling = value.length() >= TELLING
                    && !value.contains("example")
                    && Leaks.of(List.of(value), OUR_OWN_WORDS).isEmpty();
            if (telling) {
                found.add(value);
            }
        }
        return found;
    }

    /** Places of credentials; what other rules point to is no secret. */
    private static List<String> places() throws IOException {
        List<String> places = new ArrayList<>();
        JsonNode report = new ObjectMapper()
                .readTree(
                        Cli.run("scan", "--format", "json", EXAMPLES.toString()).out());
        for (JsonNode finding : report.path("findings")) {
            JsonNode place = finding.path("location");
            if (finding.path("category").asText().equals("credential") && place.has("startLine")) {
                places.add(file(place) + "\t" + place.path("startLine").asInt() + "\t"
                        + place.path("startColumn").asInt());
            }
        }
        return places;
    }

    private static Path file(JsonNode place) {
        Path named = Path.of(place.path("file").asText());
        return Files.exists(named) ? named : Path.of("..").resolve(named);
    }
}
