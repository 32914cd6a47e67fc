// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Cwe;
import dev.plumbline.report.Report;
import dev.plumbline.report.compliance.Compliance;
import dev.plumbline.report.compliance.Framework.Control;
import dev.plumbline.report.markdown.Inline;
import dev.plumbline.report.markdown.MarkdownPage;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule that found something, with its page.
 *
 * @param controls a framework with its controls each: {@code OWASP …: NHI2, NHI7}
 * @param findings how many, the suppressed and known ones included
 */
public record RuleView(
        String id,
        String title,
        String family,
        String severity,
        String weakness,
        List<String> controls,
        int findings,
        List<BlockView> blocks) {
    /**
     * A block of the page.
     *
     * @param parts of running text; {@code lines} of code
     */
    public record BlockView(String kind, List<Inline> parts, List<String> lines) {}

    public RuleView {
        blocks = List.copyOf(blocks);
        controls = List.copyOf(controls);
    }

    static List<RuleView> of(Report report) {
        Map<String, RuleInfo> rules = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Triaged triaged : report.triage().findings()) {
            RuleInfo rule = triaged.finding().rule();
            rules.putIfAbsent(rule.id(), rule);
            counts.merge(rule.id(), 1, Integer::sum);
        }
        List<RuleView> views = new ArrayList<>();
        rules.forEach((id, rule) -> views.add(new RuleView(
                id,
                rule.title(),
                rule.family().word(),
                rule.severity().word(),
                Cwe.of(rule).id() + " " + Cwe.of(rule).title(),
                controls(rule),
                counts.getOrDefault(id, 0),
                blocks(report, id))));
        return views;
    }

    private static List<String> controls(RuleInfo rule) {
        List<Control> all = Compliance.mapping().of(rule);
        return Compliance.mapping().frameworks().stream()
                .map(framework -> framework.title() + " "
                        + all.stream()
                                .filter(control -> control.framework().equals(framework.key()))
                                .map(Control::id)
                                .collect(Collectors.joining(", ")))
                .filter(text -> !text.endsWith(" "))
                .toList();
    }

    private static List<BlockView> blocks(Report report, String rule) {
        return MarkdownPage.of(report.surroundings().pages().markdown(rule).orElse("")).blocks().stream()
                .map(block -> switch (block.kind()) {
                    case HEADING -> new BlockView("heading", Inline.of(block.text()), List.of());
                    case PARAGRAPH -> new BlockView("paragraph", Inline.of(block.text()), List.of());
                    case ITEM -> new BlockView("item", Inline.of(block.text()), List.of());
                    case CODE ->
                        new BlockView("code", List.of(), block.text().lines().toList());
                })
                .toList();
    }
}
