// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.rule.RuleInfo;
import java.util.List;

/**
 * Everything a scan found, in report order, independent of clock and machine.
 *
 * @param rules the catalogue that was run, in order of id
 * @param judgements UNKNOWN ones always; PASS and NOT APPLICABLE only when they were asked for
 * @param identityPlanes SPIRE in each estate that has any of it
 * @param suppressions what owners wrote on their objects about findings, as they wrote it
 * @param estates names of the estates, in order; one nameless estate when all belongs together
 */
public record ScanResult(
        List<RuleInfo> rules,
        List<Finding> findings,
        List<Judgement> judgements,
        List<VerdictCount> verdicts,
        List<WorkloadReport> workloads,
        List<DoorReport> doors,
        List<InventoryEntry> inventory,
        Coverage coverage,
        List<Notice> notices,
        List<String> estates,
        List<SuppressionText> suppressions,
        List<IdentityPlane> identityPlanes) {
    public ScanResult(
            List<RuleInfo> rules,
            List<Finding> findings,
            List<Judgement> judgements,
            List<VerdictCount> verdicts,
            List<WorkloadReport> workloads,
            List<DoorReport> doors,
            List<InventoryEntry> inventory,
            Coverage coverage,
            List<Notice> notices,
            List<String> estates,
            List<SuppressionText> suppressions) {
        this(
                rules,
                findings,
                judgements,
                verdicts,
                workloads,
                doors,
                inventory,
                coverage,
                notices,
                estates,
                suppressions,
                List.of());
    }

    public ScanResult(
            List<RuleInfo> rules,
            List<Finding> findings,
            List<Judgement> judgements,
            List<VerdictCount> verdicts,
            List<WorkloadReport> workloads,
            List<DoorReport> doors,
            List<InventoryEntry> inventory,
            Coverage coverage,
            List<Notice> notices,
            List<String> estates) {
        this(rules, findings, judgements, verdicts, workloads, doors, inventory, coverage, notices, estates, List.of());
    }

    public ScanResult {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        judgements = List.copyOf(judgements);
        verdicts = List.copyOf(verdicts);
        workloads = List.copyOf(workloads);
        doors = List.copyOf(doors);
        inventory = List.copyOf(inventory);
        notices = List.copyOf(notices);
        estates = List.copyOf(estates);
        suppressions = List.copyOf(suppressions);
        identityPlanes = List.copyOf(identityPlanes);
    }
}
