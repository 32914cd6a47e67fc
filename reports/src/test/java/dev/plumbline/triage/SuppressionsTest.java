// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.SuppressionText;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.report.Story;
import dev.plumbline.triage.Triage.Remark;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static final ScanResult BEFORE = Story.before();
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Set<String> RULES =
            Set.of("static-credential-in-configmap", "static-credential-in-env", "shared-identity");

    private static final String SETTINGS = """
            schema: plumbline.dev/suppressions/v1
            suppressions:
            - rule: static-credential-in-configmap
              object: ConfigMap/bakery/till-settings
              path: data["till.ini"] › [ledger] › passwd
              reason: the pilot ends in June
              owner: team-counter
              until: 2026-06-30
            """;

    @Test
    void aSuppressionHidesOneKeyOfOneObject() {
        Triage triage = apply(SETTINGS, TODAY, false);
        assertThat(suppressed(triage)).containsExactly(Story.inSettings());
        assertThat(triage.remarks()).isEmpty();
        assertThat(triage.suppressedBy()).containsEntry("accepted.yaml", 1);
        assertThat(Gate.DEFAULT.failing(triage)).isEqualTo(2);
    }

    @Test
    void anotherKeyOfTheSameObjectStillFires() {
        Triage triage = apply(SETTINGS.replace("passwd", "token"), TODAY, false);
        assertThat(suppressed(triage)).isEmpty();
        assertThat(kinds(triage)).containsExactly(Remark.Kind.UNUSED);
    }

    @Test
    void itHoldsOnItsLastDayAndNotLonger() {
        assertThat(suppressed(apply(SETTINGS, LocalDate.parse("2026-06-30"), false)))
                .hasSize(1);
        Triage later = apply(SETTINGS, LocalDate.parse("2026-07-01"), false);
        assertThat(suppressed(later)).isEmpty();
        assertThat(later.remarks())
                .containsExactly(
                        new Remark(
                                Remark.Kind.EXPIRED,
                                "accepted.yaml:3:3",
                                "static-credential-in-configmap at ConfigMap/bakery/till-settings ended on 2026-06-30; renew or remove it"));
    }

    @Test
    void whatNamesNothingThatWasLookedAtIsReported() {
        assertThat(kinds(apply(SETTINGS.replace("bakery/", "bakerry/"), TODAY, false)))
                .containsExactly(Remark.Kind.UNMATCHED);
    }

    @Test
    void aRuleThatDidNotRunLeavesItsSuppressionsAlone() {
        ScanResult without = new ScanResult(
                List.of(Story.IN_ENV),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                BEFORE.coverage(),
                List.of(),
                List.of(""));
        List<Suppression> read = read(SETTINGS).suppressions();
        assertThat(Suppressions.apply(without, TODAY, false, read, List.of()).remarks())
                .isEmpty();
    }

    @Test
    void boundToAValueItHidesThatValueOnly() {
        String bound = SETTINGS.replace("  reason:", "  value: " + "a".repeat(64) + "\n  reason:");
        assertThat(suppressed(apply(bound, TODAY, true))).hasSize(1);
        Triage another = apply(bound.replace("a".repeat(64), "b".repeat(64)), TODAY, true);
        assertThat(suppressed(another)).isEmpty();
        assertThat(kinds(another)).containsExactly(Remark.Kind.VALUE_CHANGED);
    }

    @Test
    void boundToAValueItHidesNothingWithoutTheKey() {
        String bound = SETTINGS.replace("  reason:", "  value: " + "a".repeat(64) + "\n  reason:");
        Triage triage = apply(bound, TODAY, false);
        assertThat(suppressed(triage)).isEmpty();
        assertThat(triage.remarks().get(0).message()).contains("only a scan with the fingerprint key");
    }

    @Test
    void whatIsNotTrustedIsReportedAndNotObeyed() {
        Triage triage = Suppressions.apply(
                BEFORE, TODAY, false, List.of(), read(SETTINGS).suppressions());
        assertThat(suppressed(triage)).isEmpty();
        assertThat(kinds(triage)).containsExactly(Remark.Kind.NOT_OBEYED);
    }

    @Test
    void anAnnotationSpeaksOfItsOwnObject() {
        String text = """
                - rule: static-credential-in-configmap
                  path: data["till.ini"] › [ledger] › passwd
                  reason: the pilot ends in June
                  owner: team-counter
                  until: 2026-06-30
                """;
        SuppressionText annotation = new SuppressionText(
                "", Story.inSettings().subject(), Origin.file("till.yaml"), PlacedText.ofFile(text));
        SuppressionReader.Read read = SuppressionReader.annotation(annotation, RULES);
        assertThat(read.errors()).isEmpty();
        Triage triage = Suppressions.apply(BEFORE, TODAY, false, read.suppressions(), List.of());
        assertThat(suppressed(triage)).containsExactly(Story.inSettings());
        assertThat(triage.suppressedBy()).containsEntry("ConfigMap bakery/till-settings", 1);
    }

    @Test
    void mistakesAreNamedWithTheirLineAndASuggestion() {
        assertThat(read(SETTINGS.replace("rule: static", "rule: statik")).errors())
                .containsExactly(
                        "accepted.yaml:3:9: no rule of that name; did you mean static-credential-in-configmap?");
        assertThat(read(SETTINGS.replace("  owner:", "  ownr:")).errors())
                .containsExactlyInAnyOrder(
                        "accepted.yaml:3:3: owner is missing", "accepted.yaml:7:3: no such field; did you mean owner?");
        assertThat(read(SETTINGS.replace("2026-06-30", "June")).errors())
                .containsExactly("accepted.yaml:8:10: until needs a date such as 2026-12-31");
        assertThat(read(SETTINGS.replace("suppressions:", "suppresions:")).errors())
                .containsExactly("accepted.yaml:2:1: no such field; did you mean suppressions?");
        assertThat(read("- just a list").errors()).hasSize(1);
        assertThat(read("suppressions: [\n").errors()).isNotEmpty();
    }

    private static SuppressionReader.Read read(String text) {
        return SuppressionReader.file("accepted.yaml", text.getBytes(StandardCharsets.UTF_8), RULES);
    }

    private static Triage apply(String text, LocalDate asOf, boolean keyed) {
        SuppressionReader.Read read = read(text);
        assertThat(read.errors()).isEmpty();
        return Suppressions.apply(BEFORE, asOf, keyed, read.suppressions(), List.of());
    }

    private static List<Finding> suppressed(Triage triage) {
        return triage.findings().stream()
                .filter(triaged -> triaged.suppressed().isPresent())
                .map(Triaged::finding)
                .toList();
    }

    private static List<Remark.Kind> kinds(Triage triage) {
        return triage.remarks().stream().map(Remark::kind).toList();
    }
}
