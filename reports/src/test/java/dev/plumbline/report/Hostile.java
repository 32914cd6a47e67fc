// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.Defect;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.EarlierFinding;
import dev.plumbline.triage.Suppressed;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scan in which every name is somebody's attempt to get out of it. */
public final class Hostile {
    public static final List<String> NAMES = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(2)</script>",
            "<img src=x onerror=alert(3)>",
            "\" onmouseover=\"alert(4)",
            "' onfocus='alert(5)",
            "javascript:alert(6)",
            "[click](javascript:alert(7))",
            "![pixel](https://evil.example/pixel.png)",
            "<!-- ]]> --> & &lt;",
            "${7*7} {{7*7}} <#assign x=1> {0} {1}",
            "| a | b |\n| - | - |",
            "`code` ```\nfence",
            "\u001b[31mred\u001b[0m\u001b]8;;https://evil.example\u0007link",
            "turned \u202egnp.exe \u2066 \u2069 \u200b\ufeff",
            "line\r\nbreak\u2028sep\u2029par\u0085nel",
            "quote\" back\\slash\n# HELP evil evil",
            "@team #1 :smile: <https://evil.example>",
            "\ud800 lone \udfff",
            "emoji \ud83e\udd56 combining e\u0301 wide 麺",
            "--- \n- yaml: 'quote'\n");

    private Hostile() {}

    /** The names in everything that is decided about findings: suppressions, remarks, what an earlier report knew. */
    public static Report report() {
        ScanResult result = result();
        List<Triaged> triaged = new ArrayList<>();
        List<Triage.Remark> remarks = new ArrayList<>();
        List<Triage.Aside> asides = new ArrayList<>();
        List<EarlierFinding> gone = new ArrayList<>();
        List<Comparison.RungChange> rungs = new ArrayList<>();
        result.findings().forEach(finding -> triaged.add(Triaged.of(finding)));
        for (String name : NAMES) {
            Finding finding = result.findings().get(0);
            triaged.add(new Triaged(
                    finding, Optional.of(new Suppressed(name, true, name, name, Optional.empty())), Optional.empty()));
            remarks.add(new Triage.Remark(Triage.Remark.Kind.WRONG, name, name));
            asides.add(new Triage.Aside(name, name, 1));
            gone.add(new EarlierFinding(
                    "0".repeat(32),
                    name,
                    Severity.HIGH,
                    Confidence.CERTAIN,
                    name,
                    name,
                    name,
                    name,
                    1,
                    name,
                    false,
                    Optional.empty()));
            rungs.add(new Comparison.RungChange(name, Optional.of(0), Optional.of(3)));
        }
        Comparison comparison = new Comparison(NAMES.get(0), gone, gone, rungs);
        Surroundings checkout = new Surroundings(
                Roots.NONE,
                Optional.of(new VersionControl("https://git.example/shop", "c0ffee", NAMES.get(0))),
                RulePages.NONE);
        return Report.of(result, Story.run())
                .with(new Triage(triaged, Optional.of(comparison), remarks, asides))
                .with(checkout);
    }

    public static ScanResult result() {
        List<Finding> findings = new ArrayList<>();
        List<WorkloadReport> workloads = new ArrayList<>();
        List<DoorReport> doors = new ArrayList<>();
        List<Coverage.Gap> gaps = new ArrayList<>();
        List<Coverage.PassedOver> passedOver = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        for (String name : NAMES) {
            ObjectId id = new ObjectId("apps", "Deployment", name, name);
            Location at = Story.at(
                    name + "/" + name + ".yaml", 1, 1, 5, FieldPath.of("data").key(name));
            List<ChainHop> hops = List.of(
                    new ChainHop("role", ChainHop.Verdict.BROKEN, name, Optional.of(at), name),
                    new ChainHop("policy", ChainHop.Verdict.UNKNOWN, name, Optional.empty(), name));
            findings.add(new Finding(
                    Story.BROKEN_AUDIENCE,
                    Severity.HIGH,
                    name,
                    id,
                    Defect.at(at, name + " is bad").related(at, name).hop(name),
                    Optional.empty(),
                    hops));
            workloads.add(new WorkloadReport(
                    name,
                    id,
                    name,
                    List.of("spiffe://" + name),
                    1,
                    name,
                    name,
                    hops,
                    Optional.of(new WorkloadReport.Rung(0, 5)),
                    List.of(name),
                    Optional.of(new WorkloadReport.NextStep(name, 3, 1))));
            doors.add(new DoorReport(
                    name,
                    name,
                    Optional.of(at),
                    List.of(name),
                    List.of(new DoorReport.Opener(name, List.of(name), false))));
            gaps.add(new Coverage.Gap(UnknownReason.UNPARSEABLE, name, name, Optional.of(at), true));
            passedOver.add(new Coverage.PassedOver(name, name, 1));
            notices.add(new Notice(Notice.Level.WARNING, "odd-name", name, Optional.of(at)));
        }
        return new ScanResult(
                List.of(Story.BROKEN_AUDIENCE),
                findings.stream().sorted().toList(),
                List.of(),
                List.of(),
                workloads,
                doors,
                List.of(),
                new Coverage(1, 1, List.of(), gaps, passedOver),
                notices,
                NAMES);
    }
}
