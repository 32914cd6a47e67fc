// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.rule.Rule;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.testing.Given;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole installations that are sound: what they are told, and that taking an object away never makes anything look better. */
final class SoundEstateTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/plumbline/spire/sound");
    private static final List<Rule<?>> RULES = RuleCatalog.all().stream()
            .filter(rule -> rule.getClass().getPackageName().matches("dev\\.plumbline\\.rules\\.(spire|identity)\\..*"))
            .toList();

    @TestFactory
    Stream<DynamicTest> nothingGraveIsSaidOfASoundEstate() throws IOException {
        return estates()
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(scan(documents(file)).findings())
                                .filteredOn(finding -> finding.severity().atLeast(Severity.HIGH))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> removingAnObjectNeverTurnsAVerdictIntoPass() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : estates().toList()) {
            List<String> documents = documents(file);
            Map<String, Verdict> before = verdicts(scan(documents));
            Map<String, Verdict> beforeInCluster = verdicts(cluster(documents));
            for (int index = 0; index < documents.size(); index++) {
                List<String> fewer = new ArrayList<>(documents);
                String removed = fewer.remove(index);
                tests.add(DynamicTest.dynamicTest(name(file) + " without " + title(removed), () -> {
                    assertThat(better(before, verdicts(scan(fewer)))).isEmpty();
                    assertThat(better(beforeInCluster, verdicts(cluster(fewer))))
                            .isEmpty();
                }));
            }
        }
        return tests.stream();
    }

    private static List<String> better(Map<String, Verdict> before, Map<String, Verdict> after) {
        return after.entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.PASS)
                .filter(entry -> before.getOrDefault(entry.getKey(), Verdict.PASS) != Verdict.PASS)
                .map(entry -> entry.getKey() + " was " + before.get(entry.getKey()))
                .toList();
    }

    /** The worst verdict of a rule on a subject; several components of one workload share its identity. */
    private static Map<String, Verdict> verdicts(ScanResult result) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        result.judgements()
                .forEach(judgement -> verdicts.merge(
                        judgement.rule().id() + " " + judgement.subject(),
                        judgement.verdict(),
                        SoundEstateTest::worse));
        result.findings().forEach(finding -> verdicts.put(finding.rule().id() + " " + finding.subject(), Verdict.FAIL));
        return verdicts;
    }

    private static Verdict worse(Verdict one, Verdict other) {
        List<Verdict> order = List.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE, Verdict.PASS);
        return order.indexOf(one) <= order.indexOf(other) ? one : other;
    }

    private static ScanResult scan(List<String> documents) {
        return Given.nothing()
                .text("estate.yaml", String.join("\n---\n", documents))
                .scan(RULES);
    }

    /** The same as a cluster shows it: what is not there does not exist. */
    private static ScanResult cluster(List<String> documents) {
        return Given.nothing()
                .complete()
                .text("estate.yaml", String.join("\n---\n", documents))
                .scan(RULES);
    }

    private static Stream<Path> estates() throws IOException {
        return Files.list(FOLDER).sorted().toList().stream();
    }

    private static List<String> documents(Path file) throws IOException {
        return List.of(Files.readString(file).split("(?m)^---$"));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String title(String document) {
        return document.lines()
                .filter(line -> line.startsWith("kind:") || line.contains("name:"))
                .limit(2)
                .map(String::strip)
                .reduce("", (one, other) -> one + " " + other);
    }
}
