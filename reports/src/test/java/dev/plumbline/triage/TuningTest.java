// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Story;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningTest {
    @Test
    void theFirstRowThatSaysSomethingDecides() {
        Tuning tuning = new Tuning(List.of(
                row("static-credential-in-env", "", Optional.empty(), Optional.of(Severity.CRITICAL)),
                row("static-credential-in-env", "bak*", Optional.of(Severity.LOW), Optional.empty()),
                row("", "", Optional.of(Severity.CRITICAL), Optional.empty())));
        ScanResult tuned = tuning.applyTo(Story.before());
        assertThat(tuned.findings())
                .allSatisfy(finding -> assertThat(finding.severity())
                        .isEqualTo(finding.rule().equals(Story.IN_ENV) ? Severity.LOW : Severity.CRITICAL));
    }

    @Test
    void aThresholdOfOneNamespaceCountsThere() {
        Tuning strict = new Tuning(List.of(row("", "bakery", Optional.empty(), Optional.of(Severity.LOW))));
        Tuning elsewhere = new Tuning(List.of(row("", "other", Optional.empty(), Optional.of(Severity.LOW))));
        Triage triage = Triage.none(Story.before());
        assertThat(Gate.DEFAULT.with(strict).failing(triage)).isEqualTo(5);
        assertThat(Gate.DEFAULT.with(elsewhere).failing(triage)).isEqualTo(3);
        assertThat(new Gate(Optional.empty(), Confidence.STRONG, false, false, strict).failing(triage))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "team-*, team-a, true",
        "team-*, steam-a, false",
        "?, a, true",
        "?, ab, false",
        "a*b*c, axxbyyc, true",
        "a*b*c, axxbyy, false",
        "plain, plain, true",
        "plain, plainer, false"
    })
    void globs(String glob, String name, boolean matches) {
        assertThat(Glob.matches(glob, name)).isEqualTo(matches);
    }

    private static Tuning.Row row(
            String rule, String namespace, Optional<Severity> severity, Optional<Severity> failOn) {
        return new Tuning.Row(rule, namespace, severity, failOn);
    }
}
