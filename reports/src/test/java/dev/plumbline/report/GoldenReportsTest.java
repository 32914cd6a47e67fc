// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.finding.ScanResult;
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
    private static final Map<String, String> SUFFIXES =
            Map.of("console", "txt", "html", "html", "sarif", "sarif", "json", "json");

    @TestFactory
    Stream<DynamicTest> everyFormatWritesWhatWasAccepted() {
        Map<String, ScanResult> results = new TreeMap<>(Map.of("before", Story.before(), "after", Story.after()));
        return results.entrySet().stream()
                .flatMap(result -> Formats.names().stream()
                        .map(format -> dynamicTest(result.getKey() + " as " + format, () -> {
                            Report report = Report.of(result.getValue(), Story.run())
                                    .with(ReportOptions.DEFAULT.sarifKinds(Set.of(Verdict.FAIL, Verdict.UNKNOWN)));
                            Golden.check(result.getKey() + "." + SUFFIXES.get(format), written(format, report));
                        })));
    }

    static String written(String format, Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.named(format).orElseThrow().write(report, out);
        return out.toString();
    }
}
