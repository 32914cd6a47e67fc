// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.credential.Strength;
import dev.plumbline.finding.ChainHop;
import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.finding.WorkloadReport.Rung;
import dev.plumbline.report.Report;
import dev.plumbline.report.Words;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in a sentence or two where an estate stands. */
final class Standing {
    /** The highest rung on which a workload still depends on a static credential. */
    private static final int STATIC = 2;

    private final Report report;

    Standing(Report report) {
        this.report = report;
    }

    /** The one sentence that a reader takes away. */
    String headline() {
        if (report.result().coverage().objects() == 0) {
            return report.result().coverage().nothingThere()
                    ? "Nothing was found to scan."
                    : "Nothing could be looked at.";
        }
        List<Rung> rungs = report.result().workloads().stream()
                .flatMap(workload -> workload.rung().stream())
                .toList();
        if (rungs.isEmpty()) {
            return report.triage().findings().isEmpty()
                    ? "Nothing was found that needs a change."
                    : "No workload here was seen to handle a secret; what was found stands below.";
        }
        int onStatic =
                (int) rungs.stream().filter(rung -> rung.highest() <= STATIC).count();
        int perhaps = (int) rungs.stream()
                .filter(rung -> rung.lowest() <= STATIC && rung.highest() > STATIC)
                .count();
        if (onStatic > 0) {
            return some(onStatic, rungs.size())
                    + (onStatic == 1
                            ? " still depends on a static credential."
                            : " still depend on static credentials.");
        }
        if (perhaps > 0) {
            return some(perhaps, rungs.size()) + " may still depend on "
                    + (perhaps == 1 ? "a static credential; its chain is" : "static credentials; their chains are")
                    + " not known to the end.";
        }
        return everybody(rungs.size()) + (rungs.size() == 1 ? " reaches its secret" : " reach their secrets")
                + " with an identity.";
    }

    private static String some(int number, int all) {
        return number == all ? everybody(number) : Words.number(number) + " of " + Words.count(all, "workload");
    }

    /** What else matters at first sight, one short sentence each. */
    List<String> more() {
        List<String> sentences = new ArrayList<>();
        mostUrgent().ifPresent(sentences::add);
        int literal = (int) report.result().workloads().stream()
                .filter(workload ->
                        workload.rung().filter(rung -> rung.lowest() == 0).isPresent())
                .count();
        if (literal > 0) {
            sentences.add(Words.count(literal, "workload") + (literal == 1 ? " has" : " have")
                    + " one written in plain configuration.");
        }
        mostShared()
                .ifPresent(detail -> sentences.add(
                        "The same " + kind(detail) + " lies in " + Words.count(detail.places(), "place") + "."));
        int broken = (int)
                report.result().workloads().stream().filter(Standing::isBroken).count();
        if (broken > 0) {
            sentences.add(Words.count(broken, "workload") + " cannot reach "
                    + (broken == 1 ? "its secret: its chain is" : "their secrets: their chains are") + " broken.");
        }
        return sentences;
    }

    /** A critical finding outweighs where workloads stand, so it is said up here. */
    private Optional<String> mostUrgent() {
        List<Triaged> critical = report.triage().findings().stream()
                .filter(triaged -> triaged.counts() && triaged.finding().severity() == Severity.CRITICAL)
                .toList();
        return critical.stream().findFirst().map(triaged -> {
            String more = critical.size() == 1 ? "" : " (and " + Words.number(critical.size() - 1) + " more)";
            return "Most urgent: " + triaged.finding().subject() + ", "
                    + triaged.finding().message() + more + ".";
        });
    }

    /** How many findings of a severity count. */
    int findings(Severity severity) {
        return (int) report.triage().findings().stream()
                .filter(Triaged::counts)
                .filter(triaged -> triaged.finding().severity() == severity)
                .count();
    }

    private Optional<CredentialDetail> mostShared() {
        return report.triage().findings().stream()
                .flatMap(triaged -> triaged.finding().credential().stream())
                .filter(detail -> detail.places() > 1)
                .max((one, other) -> Integer.compare(one.places(), other.places()));
    }

    private static String kind(CredentialDetail detail) {
        Strength strength = detail.credential().assessment().strength();
        String adjective = strength == Strength.WEAK ? "weak " : strength == Strength.DEFAULT ? "default " : "";
        return adjective + detail.credential().type().title();
    }

    private static boolean isBroken(WorkloadReport workload) {
        return workload.hops().stream().anyMatch(hop -> hop.verdict() == ChainHop.Verdict.BROKEN);
    }

    private static String everybody(int workloads) {
        return switch (workloads) {
            case 1 -> "The one workload that handles a secret";
            case 2 -> "Both workloads that handle secrets";
            default -> "All " + Words.count(workloads, "workload") + " that handle secrets";
        };
    }
}
