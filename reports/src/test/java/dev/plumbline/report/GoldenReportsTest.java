// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds every format to the files under {@code src/test/resources/golden}. */
class GoldenReportsTest {
    private static final Map<String, String> SUFFIXES = Map.of(
            "console", "txt",
            "html", "html",
            "sarif", "sarif",
            "json", "json",
            "markdown", "md",
            "junit", "junit.xml",
            "gitlab-codequality", "gitlab.json",
            "openreports", "openreports.json",
            "prometheus", "prom");

    @TestFactory
    Stream<DynamicTest> everyFormatWritesWhatWasAccepted() {
        Map<String, Report> results = new TreeMap<>(Map.of(
                "before",
                Report.of(Story.before(), Story.run()),
                "after",
                Report.of(Story.after(), Story.run()),
                "triaged",
                Variety.triaged()));
        return results.entrySet().stream()
                .flatMap(result -> Formats.names().stream()
                        .map(format -> dynamicTest(result.getKey() + " as " + format, () -> {
                            Report report = result.getValue()
                                    .with(ReportOptions.DEFAULT.sarifKinds(Set.of(Verdict.FAIL, Verdict.UNKNOWN)));
                            Golden.check(
                                    result.getKey() + "." + requireNonNull(SUFFIXES.get(format), format),
                                    written(format, report));
                        })));
    }

    static String written(String format, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.named(format).orElseThrow().write(report, out);
        return out.toString();
    }
}
