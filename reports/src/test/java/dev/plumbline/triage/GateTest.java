// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Story;
import dev.plumbline.report.Variety;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final ScanResult BEFORE = Story.before();
    private static final ScanResult AFTER = Story.after();

    @Test
    void findingsAtTheThresholdFail() {
        assertThat(decide(Gate.DEFAULT, BEFORE)).isEqualTo(ExitCode.FINDINGS);
        assertThat(Gate.DEFAULT.failing(Triage.none(BEFORE))).isEqualTo(3);
    }

    @Test
    void nothingFailsWithoutAThreshold() {
        assertThat(decide(new Gate(Optional.empty(), Confidence.STRONG, false, false), BEFORE))
                .isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void findingsBelowTheThresholdAreClean() {
        assertThat(decide(gate(Severity.CRITICAL, false, false), BEFORE)).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void incompleteOutranksFindings() {
        assertThat(decide(Gate.DEFAULT, AFTER)).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(decide(gate(Severity.LOW, false, true), AFTER)).isEqualTo(ExitCode.INCOMPLETE);
    }

    @Test
    void allowIncompleteAnswersWhatTheFindingsGive() {
        assertThat(decide(gate(Severity.HIGH, true, false), AFTER)).isEqualTo(ExitCode.FINDINGS);
        assertThat(decide(gate(Severity.CRITICAL, true, false), AFTER)).isEqualTo(ExitCode.CLEAN);
        assertThat(decide(gate(Severity.HIGH, true, true), AFTER)).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void nothingScannedIsIncomplete() {
        assertThat(decide(Gate.DEFAULT, Variety.empty())).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(decide(gate(Severity.LOW, true, false), Variety.empty())).isEqualTo(ExitCode.CLEAN);
    }

    @Test
    void suppressedAndKnownFindingsDoNotCount() {
        Suppressed suppressed =
                new Suppressed("suppressions.yaml", false, "pilot", "", Optional.of(LocalDate.parse("2026-06-30")));
        Triage triage = new Triage(
                BEFORE.findings().stream()
                        .map(finding -> new Triaged(
                                finding,
                                finding.rule().equals(Story.IN_ENV) ? Optional.of(suppressed) : Optional.empty(),
                                Optional.of(
                                        finding.rule().equals(Story.IN_CONFIG_MAP) ? Change.UNCHANGED : Change.NEW)))
                        .toList(),
                Optional.of(new Comparison("last.json", List.of(), List.of(), List.of())),
                List.of());
        assertThat(Gate.DEFAULT.decide(triage, BEFORE.coverage())).isEqualTo(ExitCode.CLEAN);
        assertThat(gate(Severity.LOW, false, false).failing(triage)).isEqualTo(2);
    }

    @Test
    void unsureFindingsCountOnlyWhenAsked() {
        assertThat(new Gate(Optional.of(Severity.LOW), Confidence.CERTAIN, false, false).failing(Triage.none(BEFORE)))
                .isEqualTo(3);
        assertThat(gate(Severity.LOW, false, false).failing(Triage.none(BEFORE)))
                .isEqualTo(5);
    }

    private static Gate gate(Severity threshold, boolean allowIncomplete, boolean exitZero) {
        return new Gate(Optional.of(threshold), Confidence.STRONG, allowIncomplete, exitZero);
    }

    private static ExitCode decide(Gate gate, ScanResult result) {
        return gate.decide(Triage.none(result), result.coverage());
    }
}
