// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.WorkloadReport;
import java.util.ArrayList;
import java.util.List;

/** The ladder with who stands where; a workload whose rung is an interval stands on its lower end. */
public record Ladder(List<Step> steps) {
    /** What each rung means, lowest first; the wording of the README's table. */
    private static final List<String> MEANINGS = List.of(
            "a literal in configuration",
            "a Kubernetes Secret",
            "an external store, opened with a static key",
            "identity login, weak wiring or delivery",
            "identity login, exact and verified, in memory",
            "issued on demand, or no secret at all");

    /** One rung. */
    public record Step(int rung, String meaning, List<WorkloadReport> workloads) {
        public Step {
            workloads = List.copyOf(workloads);
        }
    }

    public Ladder {
        steps = List.copyOf(steps);
    }

    public static Ladder of(List<WorkloadReport> workloads) {
        List<Step> steps = new ArrayList<>();
        for (int rung = 0; rung < MEANINGS.size(); rung++) {
            int here = rung;
            steps.add(new Step(
                    rung,
                    MEANINGS.get(rung),
                    workloads.stream()
                            .filter(workload -> workload.rung()
                                    .filter(at -> at.lowest() == here)
                                    .isPresent())
                            .toList()));
        }
        return new Ladder(steps);
    }

    public static String meaning(int rung) {
        return MEANINGS.get(rung);
    }

    public boolean isEmpty() {
        return steps.stream().allMatch(step -> step.workloads().isEmpty());
    }

    /** How many stand on the fullest rung. */
    public int tallest() {
        return steps.stream().mapToInt(step -> step.workloads().size()).max().orElse(0);
    }
}
