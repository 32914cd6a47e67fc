// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.SuppressionText;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.intake.Estate;
import dev.plumbline.manifest.Location;
import dev.plumbline.rule.EstateFacts;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Runner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Judges estates and puts everything that was found in report order. */
public final class Scan {
    private Scan() {}

    /** @param notices what reading had to say; the runner's own are added */
    public static ScanResult judge(List<Estate> estates, ScanOptions options, Coverage coverage, List<Notice> notices) {
        ReportOrder order = new ReportOrder(estates);
        Relocated relocated = new Relocated(options.places());
        Collected collected = new Collected(options.keepAllJudgements());
        List<WorkloadReport> workloads = new ArrayList<>();
        List<DoorReport> doors = new ArrayList<>();
        List<IdentityPlane> planes = new ArrayList<>();
        for (Estate estate : estates) {
            EstateFacts facts =
                    new EstateFacts(estate.inventory(), estate.credentials(), options.images(), options.former());
            collected.add(estate.name(), facts, Runner.run(options.rules(), facts));
            workloads.addAll(WorkloadReports.of(estate.name(), facts));
            doors.addAll(WorkloadReports.doors(estate.name(), facts));
            IdentityPlanes.of(estate.name(), facts).ifPresent(planes::add);
        }
        List<Finding> ordered = collected.findings().stream()
                .map(relocated::finding)
                .sorted(order.findings())
                .toList();
        List<Finding> findings = options.fleet() ? ReuseGroups.namedAcross(ordered) : ReuseGroups.named(ordered);
        return new ScanResult(
                options.rules().stream()
                        .map(Rule::info)
                        .sorted(Comparator.comparing(RuleInfo::id))
                        .toList(),
                findings,
                collected.judgements().stream()
                        .map(judgement -> judgement.placed(options.places()))
                        .sorted(order.judgements())
                        .toList(),
                collected.counts(),
                workloads.stream()
                        .map(workload -> workload.placed(options.places()))
                        .distinct()
                        .toList(),
                doors.stream().map(door -> door.placed(options.places())).toList(),
                inventory(estates, options.places()),
                coverage.placed(options.places()),
                Stream.concat(notices.stream(), collected.notices().stream()).toList(),
                estates.stream().map(Estate::name).toList(),
                estates.stream().flatMap(Scan::suppressions).toList(),
                planes.stream().map(plane -> plane.placed(options.places())).toList());
    }

    private static Stream<SuppressionText> suppressions(Estate estate) {
        return estate.inventory().keptTexts().stream()
                .filter(text -> text.key().equals("plumbline.dev/suppress"))
                .flatMap(text -> text.carrier().stream()
                        .map(carrier -> new SuppressionText(estate.name(), carrier, text.origin(), text.text())));
    }

    private static List<InventoryEntry> inventory(List<Estate> estates, UnaryOperator<Location> places) {
        Stream<InventoryEntry> files = estates.stream()
                .filter(estate -> !estate.state())
                .flatMap(estate -> estate.entries().stream())
                .map(entry -> entry.placed(places))
                .sorted(ReportOrder.ENTRIES_BY_PLACE);
        Stream<InventoryEntry> states = estates.stream()
                .filter(Estate::state)
                .flatMap(estate -> estate.entries().stream().sorted(ReportOrder.ENTRIES_BY_HOLDER));
        return Stream.concat(files, states).distinct().toList();
    }
}
