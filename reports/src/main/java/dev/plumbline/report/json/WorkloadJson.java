// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.finding.WorkloadReport.NextStep;
import dev.plumbline.finding.WorkloadReport.Rung;
import java.io.IOException;
import java.util.List;

/** Workloads: who they are, how they reach their secrets, where they stand. */
final class WorkloadJson {
    private final Json json;

    WorkloadJson(Json json) {
        this.json = json;
    }

    void write(List<WorkloadReport> workloads) throws IOException {
        json.objects("workloads", workloads, this::write);
    }

    private void write(WorkloadReport workload) throws IOException {
        json.field("id", workload.id().path());
        json.fieldIfAny("group", workload.id().group());
        json.fieldIfAny("estate", workload.estate());
        json.field("serviceAccount", workload.serviceAccount());
        json.strings("spiffeIds", workload.spiffeIds());
        json.field("credentials", workload.credentials());
        json.fieldIfAny("owner", workload.owner());
        json.object("chain", () -> {
            json.fieldIfAny("mechanism", workload.mechanism());
            json.objects("hops", workload.hops(), hop -> FindingJson.hop(json, hop));
        });
        if (workload.rung().isPresent()) {
            Rung rung = workload.rung().get();
            json.field("rung", rung.lowest());
            if (rung.highest() != rung.lowest()) {
                json.field("rungHighest", rung.highest());
            }
        }
        json.stringsIfAny("obstacles", workload.obstacles());
        if (workload.nextStep().isPresent()) {
            NextStep step = workload.nextStep().get();
            json.object("nextStep", () -> {
                json.field("change", step.change());
                json.field("reaches", step.reaches());
                json.field("endsFindings", step.endsFindings());
            });
        }
    }
}
