// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.finding.WorkloadReport.NextStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do first: the steps that end most findings, then those that lead highest. */
public record NextSteps(WorkloadReport workload, NextStep step, String command) {
    private static final Comparator<NextSteps> ORDER = Comparator.comparing(
                    (NextSteps next) -> -next.step().endsFindings())
            .thenComparing(next -> next.workload().rung().map(at -> at.lowest()).orElse(5))
            .thenComparing(next -> -next.step().reaches())
            .thenComparing(next -> next.workload().estate())
            .thenComparing(next -> next.workload().id());

    /** The first steps, at most so many. */
    public static List<NextSteps> of(Report report, int most) {
        List<NextSteps> all = new ArrayList<>();
        for (WorkloadReport workload : report.result().workloads()) {
            of(workload, report.run()).ifPresent(all::add);
        }
        all.sort(ORDER);
        return all.subList(0, Math.min(most, all.size()));
    }

    /** A workload's own next step. */
    public static Optional<NextSteps> of(WorkloadReport workload, RunInfo run) {
        return workload.nextStep().map(step -> new NextSteps(workload, step, firstCommand(workload, run)));
    }

    /** The command that writes the step, or shows the way where nothing but more knowledge helps. */
    private static String firstCommand(WorkloadReport workload, RunInfo run) {
        return spelled(canBeHardened(workload) ? "harden" : "trace", workload, run.scanned());
    }

    /** A command about one workload, with what was scanned. */
    public static String spelled(String verb, WorkloadReport workload, List<String> scanned) {
        String name = workload.id().namespace() + "/" + workload.id().name();
        List<String> words = new ArrayList<>(List.of("plumbline", verb, quoted(name)));
        scanned.forEach(argument -> words.add(quoted(argument)));
        return String.join(" ", words);
    }

    /** True when something is wrong that {@code harden} has an answer to; what is only unknown it cannot mend. */
    public static boolean canBeHardened(WorkloadReport workload) {
        return !workload.obstacles().isEmpty() || workload.isBroken();
    }

    /** A word that a shell takes as it is. */
    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && !word.startsWith("-")
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-@:+=,".indexOf(c) >= 0);
        return plain || word.equals("-") || word.equals("--cluster") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
