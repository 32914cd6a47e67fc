// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.model.ObjectId;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.NextSteps;
import dev.plumbline.report.ObjectGroup;
import dev.plumbline.report.Report;
import dev.plumbline.report.Words;
import dev.plumbline.report.markdown.MarkdownPage;
import dev.plumbline.triage.Triaged;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing to do first.
 *
 * @param link to what it is about, without {@code #}; empty without one
 * @param wrong what is wrong there, a sentence without its period
 * @param changes what to do, a sentence each
 * @param effect what it brings, half sentences
 * @param command to run, empty without one
 */
public record StepView(
        String who,
        String estate,
        String link,
        String wrong,
        List<String> changes,
        List<String> effect,
        String command) {
    private static final int MOST = 7;
    private static final int MOST_CRITICAL = 3;
    private static final int MOST_WORKLOADS = 4;

    public StepView {
        changes = List.copyOf(changes);
        effect = List.copyOf(effect);
    }

    /**
     * Objects with critical findings, then the next steps of workloads, then other objects with high findings. Of a workload
     * that has a next step nothing else is said.
     */
    static List<StepView> of(Report report, Holders holders, FindingViews findings) {
        List<NextSteps> next = NextSteps.of(report, Integer.MAX_VALUE);
        Set<ObjectId> stepping = next.stream().map(step -> step.workload().id()).collect(Collectors.toSet());
        List<Triaged> counted =
                report.triage().findings().stream().filter(Triaged::counts).toList();
        List<ObjectGroup> others = ObjectGroup.of(counted).stream()
                .filter(group -> group.worst().atLeast(Severity.HIGH) || next.isEmpty())
                .filter(group -> group.worst() == Severity.CRITICAL || !stepping.contains(group.subject()))
                .filter(group -> group.worst() == Severity.CRITICAL || !onlyConsumed(group))
                .toList();
        List<StepView> steps = new ArrayList<>();
        others.stream()
                .filter(group -> group.worst() == Severity.CRITICAL)
                .limit(MOST_CRITICAL)
                .forEach(group -> steps.add(of(report, group, findings)));
        next.stream().limit(MOST_WORKLOADS).forEach(step -> steps.add(of(report, step, holders.slug(step.workload()))));
        others.stream()
                .filter(group -> group.worst() != Severity.CRITICAL)
                .limit(MOST - steps.size())
                .forEach(group -> steps.add(of(report, group, findings)));
        return steps;
    }

    /** True for an object all of whose findings are credentials that workloads take: their next step ends them. */
    private static boolean onlyConsumed(ObjectGroup group) {
        return group.findings().stream()
                .allMatch(triaged -> triaged.finding()
                        .credential()
                        .filter(detail -> !detail.consumers().isEmpty())
                        .isPresent());
    }

    private static StepView of(Report report, NextSteps next, String link) {
        WorkloadReport workload = next.workload();
        List<String> effect = new ArrayList<>();
        int reaches = next.step().reaches();
        effect.add("reaches rung " + reaches + ", " + Ladder.meaning(Math.min(5, Math.max(0, reaches))));
        if (next.step().endsFindings() > 0) {
            effect.add("ends " + Words.count(next.step().endsFindings(), "finding"));
        }
        return new StepView(
                workload.id().toString(),
                report.namesEstates() ? workload.estate() : "",
                link,
                wrong(report, next),
                next.changes(),
                effect,
                next.command());
    }

    private static String wrong(Report report, NextSteps next) {
        List<String> credentials = next.credentials(report);
        boolean isStatic =
                next.workload().rung().filter(rung -> rung.lowest() < 2).isPresent();
        if (isStatic && !credentials.isEmpty()) {
            return "It depends on " + Words.count(credentials.size(), "static credential") + ": "
                    + Words.some(credentials, 3);
        }
        // Of several obstacles each is undone by its change; said twice it would only be longer.
        List<String> obstacles = next.workload().obstacles();
        return obstacles.size() == 1 ? Words.capital(obstacles.get(0)) : "";
    }

    private static StepView of(Report report, ObjectGroup group, FindingViews findings) {
        Triaged worst = group.findings().get(0);
        String rule = worst.finding().rule().id();
        String advice = firstSentence(
                MarkdownPage.of(report.surroundings().pages().markdown(rule).orElse(""))
                        .firstParagraphUnder("How to fix"));
        String message = worst.finding().message();
        return new StepView(
                group.subject().toString(),
                report.namesEstates() ? group.estate() : "",
                findings.id(worst.finding()),
                message,
                advice.isEmpty() ? List.of() : List.of(Words.capital(advice)),
                List.of(effect(group)),
                "plumbline explain " + rule);
    }

    private static String firstSentence(String paragraph) {
        int end = paragraph.indexOf(". ");
        String sentence = end < 0 ? paragraph : paragraph.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String effect(ObjectGroup group) {
        int all = group.findings().size();
        return all == 1
                ? "ends a " + group.worst().word() + " finding"
                : "the worst of " + Words.count(all, "finding") + " is "
                        + group.worst().word();
    }
}
