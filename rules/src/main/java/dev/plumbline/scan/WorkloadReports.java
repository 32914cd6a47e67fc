// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import java.util.List;
import java.util.Optional;

/** Says of each workload who it is and where it stands. */
final class WorkloadReports {
    private WorkloadReports() {}

    static List<WorkloadReport> of(String estate, Facts facts) {
        return facts.inventory().workloads().stream()
                .filter(workload -> workload.standing() != Workload.Standing.OLD_REVISION)
                .map(workload -> report(estate, workload, facts))
                .toList();
    }

    private static WorkloadReport report(String estate, Workload workload, Facts facts) {
        int credentials = facts.credentialsIn(workload.id()).size();
        return new WorkloadReport(
                estate,
                workload.id(),
                workload.pod().serviceAccountName().asKnown().orElse(""),
                List.of(),
                credentials,
                "",
                "",
                List.of(),
                credentials > 0 ? Optional.of(new WorkloadReport.Rung(0, 0)) : Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
