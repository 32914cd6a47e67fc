// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.finding.Finding;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.finding.WorkloadReport.NextStep;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to do first: the steps that end most findings, then those that lead highest. */
public record NextSteps(WorkloadReport workload, NextStep step, String command) {
    private static final Comparator<NextSteps> ORDER = Comparator.comparing(
                    (NextSteps next) -> -next.step().endsFindings())
            .thenComparing(next -> next.workload().rung().map(at -> at.lowest()).orElse(5))
            .thenComparing(next -> -next.step().reaches())
            .thenComparing(next -> next.workload().estate())
            .thenComparing(next -> next.workload().id());

    private static final Set<String> OPTIONS = Set.of("-", "--cluster", "--estate");

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
        List<String> scanned = new ArrayList<>(run.scanned());
        if (run.clusterName().isPresent()) {
            scanned.remove("--cluster");
            scanned.add(0, "--cluster");
        } else if (!workload.estate().isEmpty()) {
            scanned.add("--estate");
            scanned.add(workload.estate());
        }
        return spelled(canBeHardened(workload) ? "harden" : "trace", workload, scanned);
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

    /** The single changes that the step is made of, each like a sentence. */
    public List<String> changes() {
        return Arrays.stream(step.change().split("; ", -1)).map(Words::capital).toList();
    }

    /** What the credentials are called that the step is about: those that the workload holds or takes from elsewhere. */
    public List<String> credentials(Report report) {
        String name = workload.id().toString();
        return report.triage().findings().stream()
                .map(Triaged::finding)
                .sorted(Comparator.comparing(Finding::severity))
                .filter(finding -> finding.estate().equals(workload.estate()))
                .flatMap(finding -> finding
                        .credential()
                        .filter(detail -> finding.subject().equals(workload.id())
                                || detail.consumers().contains(name))
                        .map(detail -> detail.credential().name())
                        .stream())
                .distinct()
                .toList();
    }

    /** A word that a shell takes as it is. */
    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && !word.startsWith("-")
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-@:+=,".indexOf(c) >= 0);
        return plain || OPTIONS.contains(word) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
