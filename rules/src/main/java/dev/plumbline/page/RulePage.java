// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.page;

import dev.plumbline.intake.MaskedExample;
import dev.plumbline.rule.Rule;
import dev.plumbline.rules.RuleCatalog;
import java.util.List;
import java.util.Optional;

/**
 * The page of a rule: its {@code rule.md} with its own examples, so that a page cannot show what the rule does not do.
 */
public final class RulePage {
    private static final int LONGEST_EXAMPLE = 60;

    private RulePage() {}

    /** The page as Markdown, title first. */
    public static Optional<String> of(String ruleId) {
        return RuleCatalog.find(ruleId).map(RulePage::of);
    }

    private static String of(Rule<?> rule) {
        StringBuilder page = new StringBuilder("# ").append(rule.info().title()).append("\n\n");
        page.append(RuleFiles.text(rule, "rule.md").orElse("").strip()).append('\n');
        example(rule, "fails", "Flagged").ifPresent(page::append);
        example(rule, "passes", "Not flagged").ifPresent(page::append);
        return page.toString();
    }

    /** The shortest file of one sort says it best. */
    private static Optional<String> example(Rule<?> rule, String side, String heading) {
        String shortest = "";
        String name = "";
        for (String file : files(rule, side)) {
            String content = RuleFiles.text(rule, file).orElse("");
            boolean fits = content.lines().count() <= LONGEST_EXAMPLE;
            if (fits && !content.isBlank() && (shortest.isEmpty() || content.length() < shortest.length())) {
                shortest = content;
                name = file.substring(file.lastIndexOf('/') + 1);
            }
        }
        if (shortest.isEmpty()) {
            return Optional.empty();
        }
        String language = name.substring(name.lastIndexOf('.') + 1);
        return Optional.of("\n## %s\n\n```%s\n%s\n```\n"
                .formatted(heading, language, MaskedExample.of(name, shortest).strip()));
    }

    /** A file directly below speaks for itself; those in a folder need each other. */
    private static List<String> files(Rule<?> rule, String side) {
        return RuleFiles.names(rule).stream()
                .filter(name -> name.startsWith(side + "/") && name.indexOf('/') == name.lastIndexOf('/'))
                .filter(name -> !name.endsWith(".expected"))
                .toList();
    }
}
