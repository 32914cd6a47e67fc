// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.html;

import dev.plumbline.report.Cwe;
import dev.plumbline.report.Report;
import dev.plumbline.report.markdown.Inline;
import dev.plumbline.report.markdown.MarkdownPage;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.triage.Triaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule that found something, with its page.
 *
 * @param findings how many, the suppressed and known ones included
 */
public record RuleView(
        String id,
        String title,
        String family,
        String severity,
        String weakness,
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
                counts.getOrDefault(id, 0),
                blocks(report, id))));
        return views;
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
