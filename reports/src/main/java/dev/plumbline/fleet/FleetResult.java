// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.DoorReport;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.IdentityPlane;
import dev.plumbline.finding.Judgement;
import dev.plumbline.finding.Notice;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.finding.VerdictCount;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Joins what several clusters' reports found, with their estates called after them. */
final class FleetResult {
    private FleetResult() {}

    static ScanResult of(List<Member> members) {
        return new ScanResult(
                rules(members),
                new EqualValues(members).findings(),
                all(members, ScanResult::judgements, FleetResult::judgement),
                verdicts(members),
                all(members, ScanResult::workloads, FleetResult::workload),
                all(members, ScanResult::doors, FleetResult::door),
                all(members, ScanResult::inventory, (entry, cluster) -> entry),
                FleetCoverage.of(members),
                all(members, ScanResult::notices, FleetResult::notice),
                all(members, ScanResult::estates, FleetResult::estate),
                List.of(),
                all(members, ScanResult::identityPlanes, FleetResult::plane));
    }

    /** The same with further gaps. */
    static ScanResult with(List<Coverage.Gap> gaps, ScanResult result) {
        Coverage coverage = result.coverage();
        List<Coverage.Gap> all = new ArrayList<>(coverage.gaps());
        all.addAll(gaps);
        return new ScanResult(
                result.rules(),
                result.findings(),
                result.judgements(),
                result.verdicts(),
                result.workloads(),
                result.doors(),
                result.inventory(),
                new Coverage(
                        coverage.files(),
                        coverage.objects(),
                        coverage.looked(),
                        all,
                        coverage.passedOver(),
                        coverage.reach()),
                result.notices(),
                result.estates(),
                result.suppressions(),
                result.identityPlanes());
    }

    /** Says of which cluster something is. */
    private interface Named<T> {
        T of(T one, String cluster);
    }

    private static <T> List<T> all(List<Member> members, Function<ScanResult, List<T>> which, Named<T> named) {
        List<T> all = new ArrayList<>();
        for (Member member : members) {
            String cluster = member.head().cluster().orElse("");
            which.apply(member.result()).forEach(one -> all.add(named.of(one, cluster)));
        }
        return all;
    }

    static String estate(String estate, String cluster) {
        return estate.isEmpty() ? cluster : cluster + "/" + estate;
    }

    private static List<RuleInfo> rules(List<Member> members) {
        Map<String, RuleInfo> byId = new TreeMap<>();
        members.forEach(member -> member.result().rules().forEach(rule -> byId.put(rule.id(), rule)));
        return List.copyOf(byId.values());
    }

    private static List<VerdictCount> verdicts(List<Member> members) {
        Map<String, VerdictCount> byRule = new TreeMap<>();
        members.forEach(member ->
                member.result().verdicts().forEach(count -> byRule.merge(count.rule(), count, FleetResult::sum)));
        return List.copyOf(byRule.values());
    }

    private static VerdictCount sum(VerdictCount one, VerdictCount other) {
        return new VerdictCount(
                one.rule(),
                one.failed() + other.failed(),
                one.passed() + other.passed(),
                one.notApplicable() + other.notApplicable(),
                one.unknown() + other.unknown());
    }

    static Finding finding(Finding finding, String cluster) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                estate(finding.estate(), cluster),
                finding.subject(),
                finding.defect(),
                finding.credential(),
                finding.flow(),
                finding.lineage());
    }

    private static Judgement judgement(Judgement judgement, String cluster) {
        return new Judgement(
                judgement.rule(),
                judgement.verdict(),
                estate(judgement.estate(), cluster),
                judgement.subject(),
                judgement.at(),
                judgement.reason(),
                judgement.what());
    }

    private static WorkloadReport workload(WorkloadReport workload, String cluster) {
        return new WorkloadReport(
                estate(workload.estate(), cluster),
                workload.id(),
                workload.serviceAccount(),
                workload.spiffeIds(),
                workload.credentials(),
                workload.owner(),
                workload.mechanism(),
                workload.hops(),
                workload.rung(),
                workload.obstacles(),
                workload.nextStep(),
                workload.ways());
    }

    private static DoorReport door(DoorReport door, String cluster) {
        return new DoorReport(estate(door.estate(), cluster), door.role(), door.at(), door.grants(), door.openers());
    }

    private static IdentityPlane plane(IdentityPlane plane, String cluster) {
        return new IdentityPlane(
                estate(plane.estate(), cluster),
                plane.trustDomains(),
                plane.components(),
                plane.federation(),
                plane.identities());
    }

    private static Notice notice(Notice notice, String cluster) {
        return new Notice(notice.level(), notice.code(), cluster + ": " + notice.message(), notice.at());
    }
}
