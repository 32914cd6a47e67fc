// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.report.Ladder;
import dev.plumbline.report.NextSteps;
import dev.plumbline.report.ObjectGroup;
import dev.plumbline.report.Report;
import dev.plumbline.report.Words;
import dev.plumbline.report.markdown.MarkdownPage;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to do first.
 *
 * @param link to what it is about, without {@code #}; empty without one
 * @param effect what it brings, half sentences
 * @param command to run, empty without one
 */
public record StepView(String who, String estate, String link, String change, List<String> effect, String command) {
    private static final int MOST = 7;

    public StepView {
        effect = List.copyOf(effect);
    }

    /** The next steps of workloads; where none is known, the worst objects with what their rule advises. */
    static List<StepView> of(Report report, Holders holders, FindingViews findings) {
        List<StepView> steps = new ArrayList<>();
        for (NextSteps next : NextSteps.of(report, MOST)) {
            steps.add(of(report, next, holders.slug(next.workload())));
        }
        if (!steps.isEmpty()) {
            return steps;
        }
        List<Triaged> counted =
                report.triage().findings().stream().filter(Triaged::counts).toList();
        for (ObjectGroup group : ObjectGroup.of(counted)) {
            if (steps.size() < MOST) {
                steps.add(of(report, group, findings));
            }
        }
        return steps;
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
                next.step().change(),
                effect,
                next.command());
    }

    private static StepView of(Report report, ObjectGroup group, FindingViews findings) {
        Triaged worst = group.findings().get(0);
        String rule = worst.finding().rule().id();
        String advice = MarkdownPage.of(
                        report.surroundings().pages().markdown(rule).orElse(""))
                .firstParagraphUnder("How to fix");
        return new StepView(
                group.subject().toString(),
                report.namesEstates() ? group.estate() : "",
                findings.id(worst.finding()),
                advice.isEmpty() ? worst.finding().message() : advice,
                List.of("ends up to " + Words.count(group.findings().size(), "finding") + ", the worst is "
                        + group.worst().word()),
                "plumbline explain " + rule);
    }
}
