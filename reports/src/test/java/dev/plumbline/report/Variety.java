// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.triage.Change;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.EarlierFinding;
import dev.plumbline.triage.Suppressed;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports of every sort, for tests that must hold for all. */
public final class Variety {
    private Variety() {}

    public static Stream<Report> reports() {
        return Stream.of(
                Report.of(Story.before(), Story.run()),
                Report.of(Story.after(), Story.run())
                        .with(ReportOptions.DEFAULT.sarifKinds(EnumSet.allOf(Verdict.class))),
                Report.of(empty(), Story.run()),
                triaged(),
                Report.of(Cluster.result(), Story.runIn("prod")),
                Report.of(Hostile.result(), Story.run()));
    }

    public static ScanResult empty() {
        return new ScanResult(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(0, 0, List.of(), List.of(), List.of()),
                List.of(),
                List.of(""));
    }

    /** One finding suppressed, one new, one known, one gone, one not looked at; remarks on suppressions. */
    public static Report triaged() {
        ScanResult result = Story.before();
        List<Triaged> triaged = new ArrayList<>();
        triaged.add(new Triaged(
                result.findings().get(0),
                Optional.of(new Suppressed(
                        "suppressions.yaml",
                        false,
                        "accepted for the pilot",
                        "team-counter",
                        Optional.of(LocalDate.parse("2026-06-30")))),
                Optional.of(Change.UNCHANGED)));
        triaged.add(new Triaged(result.findings().get(1), Optional.empty(), Optional.of(Change.NEW)));
        triaged.add(new Triaged(result.findings().get(2), Optional.empty(), Optional.of(Change.UNCHANGED)));
        triaged.add(new Triaged(result.findings().get(3), Optional.empty(), Optional.of(Change.MOVED)));
        triaged.add(new Triaged(result.findings().get(4), Optional.empty(), Optional.of(Change.CHANGED)));
        Comparison comparison = new Comparison(
                "last.json",
                List.of(earlier("0".repeat(32), "old.yaml")),
                List.of(earlier("1".repeat(32), "unread.yaml")),
                List.of(new Comparison.RungChange("Deployment/bakery/till", Optional.of(0), Optional.of(3))));
        List<Triage.Remark> remarks = List.of(new Triage.Remark(
                Triage.Remark.Kind.EXPIRED,
                "suppressions.yaml:9",
                "the suppression of ConfigMap bakery/till-settings ended on 2026-01-31"));
        return Report.of(result, Story.run()).with(new Triage(triaged, Optional.of(comparison), remarks));
    }

    private static EarlierFinding earlier(String fingerprint, String file) {
        return new EarlierFinding(
                fingerprint,
                "static-credential-in-env",
                Severity.HIGH,
                Confidence.CERTAIN,
                "",
                "Deployment/bakery/ledger",
                "spec.template.spec.containers[0].env[0].value",
                file,
                7,
                "env OLD_PASSWORD of container ledger holds a literal password",
                false,
                Optional.empty());
    }
}
