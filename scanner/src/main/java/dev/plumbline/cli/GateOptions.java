// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.triage.Gate;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What counts, and what it makes of the exit code. */
final class GateOptions {
    @Option(
            names = "--fail-on",
            completionCandidates = Choices.Thresholds.class,
            paramLabel = "SEVERITY",
            description =
                    "Least severity that makes the exit code 1: low, medium, high, critical or none. Default: medium.")
    String failOn = "medium";

    @Option(
            names = "--min-confidence",
            completionCandidates = Choices.Confidences.class,
            paramLabel = "CONFIDENCE",
            description = "Least confidence that counts for it: heuristic, strong or certain. Default: strong.")
    String minConfidence = "strong";

    @Option(names = "--exit-zero", description = "Findings do not change the exit code.")
    boolean exitZero;

    @Option(
            names = "--allow-incomplete",
            description = "Answer what the findings give although something was not looked at.")
    boolean allowIncomplete;

    Gate gate() {
        Optional<Severity> threshold = failOn.equals("none")
                ? Optional.empty()
                : Optional.of(word(Severity.values(), failOn, "--fail-on", ", none"));
        Confidence confidence = word(Confidence.values(), minConfidence, "--min-confidence", "");
        return new Gate(threshold, confidence, allowIncomplete, exitZero);
    }

    private static <E extends Enum<E>> E word(E[] values, String given, String option, String further) {
        List<String> words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new UsageException(option + " takes " + String.join(", ", words) + further + ", not "
                        + given + Suggestions.clause(given, words)));
    }
}
