// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.Result;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Locale;

/** Our severities and confidences in the words and numbers of each platform. */
final class Scores {
    private Scores() {}

    static Result.Level level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> Result.Level.ERROR;
            case MEDIUM -> Result.Level.WARNING;
            case LOW -> Result.Level.NOTE;
        };
    }

    static ReportingConfiguration.Level ruleLevel(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> ReportingConfiguration.Level.ERROR;
            case MEDIUM -> ReportingConfiguration.Level.WARNING;
            case LOW -> ReportingConfiguration.Level.NOTE;
        };
    }

    /** GitLab reads this first, 0 to 100. */
    static double rank(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 95;
            case HIGH -> 80;
            case MEDIUM -> 55;
            case LOW -> 25;
        };
    }

    /** GitHub reads this, 0.1 to 10.0 as text. */
    static String securitySeverity(Severity severity) {
        return String.format(Locale.ROOT, "%.1f", rank(severity) / 10);
    }

    static String precision(Confidence confidence) {
        return switch (confidence) {
            case CERTAIN -> "very-high";
            case STRONG -> "high";
            case HEURISTIC -> "medium";
        };
    }
}
