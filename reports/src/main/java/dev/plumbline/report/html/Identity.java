// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.WorkloadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A SPIFFE ID and the workloads that get it. */
public record Identity(String id, List<WorkloadReport> workloads) {
    public Identity {
        workloads = List.copyOf(workloads);
    }

    public boolean shared() {
        return workloads.size() > 1;
    }

    static List<Identity> of(List<WorkloadReport> workloads) {
        Map<String, List<WorkloadReport>> byId = new TreeMap<>();
        for (WorkloadReport workload : workloads) {
            for (String id : workload.spiffeIds()) {
                byId.computeIfAbsent(id, any -> new ArrayList<>()).add(workload);
            }
        }
        List<Identity> identities = new ArrayList<>();
        byId.forEach((id, members) -> identities.add(new Identity(id, members)));
        return identities;
    }
}
