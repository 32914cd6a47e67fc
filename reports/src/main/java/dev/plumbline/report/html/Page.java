// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.manifest.Location;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.Report;
import dev.plumbline.report.SetAside;
import dev.plumbline.report.Words;
import dev.plumbline.report.compliance.Evidence;
import dev.plumbline.rule.Family;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the template asks for, section by section. */
public final class Page {
    /** How many findings of a severity count. */
    public record Tile(String word, int count) {}

    // Sorting is stable: among equals the report's own order stays.
    private static final Comparator<Triaged> WORST_FIRST =
            Comparator.comparing(triaged -> triaged.finding().severity());

    private final Report report;
    private final Holders holders;
    private final FindingViews findingViews;
    private final WorkloadViews workloadViews;
    private final Detail detail;
    private final Standing standing;
    private final List<StepView> steps;
    private final List<WorkloadReport> workloads;
    private final List<ValueGroup> values;
    private final List<Triaged> findings;

    Page(Report report) {
        this.report = report;
        this.holders = new Holders(report, new Slugs());
        this.workloads = WorkloadViews.inOrder(report, holders);
        this.detail = new Detail(report, workloads);
        this.findingViews = new FindingViews(report, holders, detail);
        this.workloadViews = new WorkloadViews(report, holders, findingViews, detail);
        this.standing = new Standing(report);
        this.steps = StepView.of(report, holders, findingViews);
        this.values = ValueGroup.of(report);
        this.findings = report.triage().findings().stream().sorted(WORST_FIRST).toList();
    }

    public RunInfo run() {
        return report.run();
    }

    public String subject() {
        List<String> scanned = report.run().scanned();
        return report.run().clusterName().map(name -> "cluster " + name).orElse(Words.some(scanned, 2));
    }

    public String headline() {
        return standing.headline();
    }

    public List<String> more() {
        return standing.more();
    }

    public List<Tile> tiles() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Tile(severity.word(), standing.findings(severity)))
                .toList();
    }

    public Ladder ladder() {
        return Ladder.of(report.result().workloads());
    }

    public LadderPicture ladderPicture() {
        return LadderPicture.of(ladder());
    }

    public Optional<Comparison> comparison() {
        return report.triage().comparison();
    }

    public int fresh() {
        return (int) report.triage().findings().stream().filter(Triaged::counts).count();
    }

    public List<StepView> steps() {
        return steps;
    }

    /** How many of its findings a workload lists; the rest is one link away. */
    public int listed() {
        return detail.listed();
    }

    /** Whether the page says less of each thing, because there are so many. */
    public boolean isLarge() {
        return detail.isLarge();
    }

    public List<WorkloadReport> workloads() {
        return workloads;
    }

    public WorkloadView workload(WorkloadReport workload) {
        return workloadViews.of(workload);
    }

    public List<ValueGroup> values() {
        return values;
    }

    /** Credentials that lie in one place only. */
    public int single() {
        return (int) report.triage().findings().stream()
                .flatMap(triaged -> triaged.finding().credential().stream())
                .filter(detail -> detail.reuseGroup().isEmpty())
                .count();
    }

    public List<Identity> identities() {
        return Identity.of(report.result().workloads());
    }

    public List<IdentityPlane> planes() {
        return report.result().identityPlanes();
    }

    public List<DoorReport> doors() {
        return report.result().doors();
    }

    public Coverage coverage() {
        return report.result().coverage();
    }

    public List<Coverage.Gap> missing() {
        return coverage().gaps().stream().filter(Coverage.Gap::missing).toList();
    }

    public List<Coverage.Gap> doubts() {
        return coverage().gaps().stream().filter(gap -> !gap.missing()).toList();
    }

    public List<Evidence> compliance() {
        return Evidence.of(report);
    }

    /** What is wrong with suppressions. */
    public List<Triage.Remark> remarks() {
        return report.triage().remarks();
    }

    public List<SetAside> setAside() {
        return SetAside.of(report);
    }

    public List<Notice> notices() {
        return report.result().notices();
    }

    public List<Judgement> unknown() {
        return report.result().judgements().stream()
                .filter(judgement -> judgement.reason().isPresent())
                .toList();
    }

    /** Findings, the worst first. */
    public List<Triaged> findings() {
        return findings;
    }

    public FindingView.Short brief(Triaged triaged) {
        return findingViews.brief(triaged.finding());
    }

    public FindingView finding(Triaged triaged) {
        return findingViews.of(triaged);
    }

    public List<RuleView> rules() {
        return RuleView.of(report);
    }

    public int rulesRun() {
        return report.result().rules().size();
    }

    public List<String> families() {
        return Arrays.stream(Family.values())
                .map(Family::word)
                .filter(word -> report.triage().findings().stream()
                        .anyMatch(triaged ->
                                triaged.finding().rule().family().word().equals(word)))
                .toList();
    }

    /** Namespaces of findings and workloads. */
    public SortedSet<String> namespaces() {
        SortedSet<String> names = new TreeSet<>();
        report.triage()
                .findings()
                .forEach(triaged -> names.add(triaged.finding().subject().namespace()));
        report.result().workloads().forEach(workload -> names.add(workload.id().namespace()));
        names.remove("");
        return names;
    }

    public List<String> estates() {
        return report.namesEstates() ? report.result().estates() : List.of();
    }

    public String place(Location at) {
        return findingViews.place(at);
    }

    public String slug(WorkloadReport workload) {
        return holders.slug(workload);
    }

    public String count(int number, String one) {
        return Words.count(number, one);
    }

    public String number(int number) {
        return Words.number(number);
    }
}
