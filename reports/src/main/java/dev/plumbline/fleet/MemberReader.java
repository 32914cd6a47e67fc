// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.VerdictCount;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.Report;
import dev.plumbline.report.SetAside;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.stored.StoredReport;
import dev.plumbline.triage.Comparison;
import dev.plumbline.triage.EarlierFinding;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import dev.plumbline.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a JSON report back into what it was written from, one finding at a time. */
final class MemberReader {
    private final Places places = new Places();
    private final Map<String, RuleInfo> rules = new LinkedHashMap<>();
    private final FindingReader findingReader = new FindingReader(places, rules);
    private final StandingReader standings = new StandingReader(places);
    private String version = "";
    private Optional<String> cluster = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private List<String> scanned = List.of();
    private Coverage coverage = new Coverage(0, 0, List.of(), List.of(), List.of());
    private final List<String> estates = new ArrayList<>();
    private final List<VerdictCount> verdicts = new ArrayList<>();
    private final List<Triaged> findings = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<WorkloadReport> workloads = new ArrayList<>();
    private final List<IdentityPlane> planes = new ArrayList<>();
    private final List<DoorReport> doors = new ArrayList<>();
    private final List<InventoryEntry> inventory = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Triage.Remark> remarks = new ArrayList<>();
    private final List<Triage.Aside> asides = new ArrayList<>();
    private Optional<Comparison> comparison = Optional.empty();

    private MemberReader() {}

    /**
     * Reads a report.
     *
     * @throws IOException with a message that says what is wrong with it, fit to be shown after the file's name
     */
    static Member read(String file, InputStream in) throws IOException {
        MemberReader reader = new MemberReader();
        try {
            reader.read(in);
        } catch (FleetException | IllegalArgumentException e) {
            String why = e instanceof FleetException ? String.valueOf(e.getMessage()) : "a value that cannot be";
            throw new IOException("not a report that can be joined: " + why, e);
        }
        return reader.member(file);
    }

    private void read(InputStream in) throws IOException {
        StoredReport report = new StoredReport()
                .section("tool", tool -> version = new Item(tool).text("version"))
                .section("run", run -> head(new Item(run)))
                .section("coverage", node -> coverage(new Item(node)))
                .section("comparison", node -> comparison = Optional.of(comparison(new Item(node))))
                .each("estates", estate -> estates.add(estate.asText()));
        each(report, "rules", this::rule);
        each(report, "findings", item -> findings.add(findingReader.read(item)));
        each(report, "judgements", item -> judgements.add(judgement(item)));
        each(report, "workloads", item -> workloads.add(standings.workload(item)));
        each(report, "identityPlanes", item -> planes.add(standings.plane(item)));
        each(report, "doors", item -> doors.add(standings.door(item)));
        each(report, "inventory", item -> inventory.add(inventory(item)));
        each(report, "notices", item -> notices.add(notice(item)));
        each(report, "setAside", item -> asides.add(aside(item)));
        each(report, "suppressionRemarks", item -> remarks.add(remark(item)));
        report.read(in);
    }

    private static void each(StoredReport report, String name, Consumer<Item> taker) {
        report.each(name, node -> taker.accept(new Item(node)));
    }

    private Member member(String file) {
        ScanResult result = new ScanResult(
                List.copyOf(rules.values()),
                findings.stream().map(Triaged::finding).toList(),
                judgements,
                verdicts,
                workloads,
                doors,
                inventory,
                coverage,
                notices,
                estates,
                List.of(),
                planes);
        Member read = new Member(
                file,
                new Member.Head(version, cluster, asOf, scanned),
                result,
                findings,
                remarks,
                List.of(),
                comparison,
                places.outside());
        return new Member(
                file, read.head(), result, findings, remarks, decidedBeforehand(read), comparison, read.outside());
    }

    /** A report counts together what was set aside; what follows from the rest of it is counted anew when it is written. */
    private List<Triage.Aside> decidedBeforehand(Member read) {
        RunInfo anyRun =
                new RunInfo(version, Instant.EPOCH, Instant.EPOCH, LocalDate.EPOCH, Optional.empty(), List.of(), 0);
        List<Triage.Aside> left = new ArrayList<>(asides);
        for (SetAside counted : SetAside.of(Report.of(read.result(), anyRun).with(read.triage()))) {
            left.remove(new Triage.Aside(counted.what(), counted.by(), counted.count()));
        }
        return left;
    }

    private void head(Item run) {
        cluster = run.some("cluster");
        asOf = run.date("asOf");
    }

    private void coverage(Item item) {
        coverage = new CoverageReader(places).read(item);
        scanned = item.at("reach").words("scanned").stream().map(places::path).toList();
    }

    private void rule(Item item) {
        RuleInfo info = new RuleInfo(
                item.text("id"),
                item.text("title"),
                item.constant("category", Family.values()),
                item.constant("severity", Severity.values()),
                item.words("covers"));
        rules.put(info.id(), info);
        item.ifAny("verdicts")
                .ifPresent(counts -> verdicts.add(new VerdictCount(
                        info.id(),
                        counts.number("fail"),
                        counts.number("pass"),
                        counts.number("notApplicable"),
                        counts.number("unknown"))));
    }

    private Judgement judgement(Item item) {
        return new Judgement(
                findingReader.rule(item.text("rule")),
                item.constant("verdict", Verdict.values()),
                item.text("estate"),
                Places.subject(item),
                places.at(item.at("location"), Places.fieldPath(item)),
                item.some("reason").map(any -> item.constant("reason", UnknownReason.values())),
                item.text("what"));
    }

    private InventoryEntry inventory(Item item) {
        return new InventoryEntry(
                item.constant("kind", InventoryEntry.Kind.values()),
                item.text("what"),
                Places.subject(item),
                places.at(item.at("location"), Places.fieldPath(item)));
    }

    private Notice notice(Item item) {
        return new Notice(
                item.constant("level", Notice.Level.values()),
                item.text("code"),
                item.text("message"),
                places.atIfAny(item, "location"));
    }

    private static Triage.Aside aside(Item item) {
        return new Triage.Aside(item.text("what"), item.text("by"), item.number("count"));
    }

    private static Triage.Remark remark(Item item) {
        return new Triage.Remark(
                item.constant("kind", Triage.Remark.Kind.values()), item.text("by"), item.text("message"));
    }

    private static Comparison comparison(Item item) {
        return new Comparison(
                item.text("with"),
                item.each("fixed", MemberReader::earlier),
                item.each("notLookedAt", MemberReader::earlier),
                item.each(
                        "rungs",
                        change -> new Comparison.RungChange(
                                change.text("workload"),
                                change.ifAny("before").map(any -> change.number("before")),
                                change.ifAny("now").map(any -> change.number("now")))));
    }

    private static EarlierFinding earlier(Item item) {
        return new EarlierFinding(
                item.text("fingerprint"),
                item.text("rule"),
                item.constant("severity", Severity.values()),
                Confidence.STRONG,
                "",
                item.text("subject"),
                item.text("fieldPath"),
                item.text("file"),
                item.number("line"),
                item.text("message"),
                false,
                Optional.empty());
    }
}
