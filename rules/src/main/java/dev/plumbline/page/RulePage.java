// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.page;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.RuleCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The page of a rule: its {@code rule.md} with its own examples, so that a page cannot show what the rule does not do.
 */
public final class RulePage {
    /** Between the documents of one file, as YAML parts them. */
    private static final String NEXT_DOCUMENT = "\n---\n";

    private RulePage() {}

    /** The page as Markdown, title first. */
    public static Optional<String> of(String ruleId) {
        return RuleCatalog.find(ruleId).map(RulePage::of);
    }

    private static String of(Rule<?> rule) {
        StringBuilder page = new StringBuilder("# ").append(rule.info().title()).append("\n\n");
        page.append(RuleFiles.text(rule, "rule.md").orElse("").strip()).append('\n');
        sides(rule).ifPresent(sides -> {
            append(sides.flagged(), "Flagged", page);
            append(sides.passing(), "Not flagged", page);
        });
        return page.toString();
    }

    /** Wrong beside right. */
    private record Sides(PageExample flagged, PageExample passing) {
        static Sides of(PageExample wrong, PageExample right) {
            PageExample flagged = wrong.flaggedBeside(right);
            return new Sides(flagged, right.like(flagged));
        }

        long lines() {
            return flagged.lines() + passing.lines();
        }
    }

    /** The shortest two say it best, among those that can be compared. */
    private static Optional<Sides> sides(Rule<?> rule) {
        List<PageExample> passes = PageExample.of(rule, "passes");
        return PageExample.of(rule, "fails").stream()
                .flatMap(wrong -> passes.stream().map(right -> Sides.of(wrong, right)))
                .min(Comparator.comparing((Sides sides) -> sides.passing().hasUnknown())
                        .thenComparing(sides -> sides.passing().lacksKindsOf(sides.flagged()))
                        .thenComparing(Sides::lines));
    }

    private static void append(PageExample example, String heading, StringBuilder page) {
        page.append("\n## ").append(heading).append('\n');
        boolean several =
                example.parts().stream().map(PageExample.Part::file).distinct().count() > 1;
        String open = "";
        for (PageExample.Part part : example.parts()) {
            if (part.file().equals(open)) {
                page.append(NEXT_DOCUMENT).append(part.masked());
                continue;
            }
            page.append(open.isEmpty() ? "" : "\n```\n");
            page.append(several ? "\n" + part.file() + ":\n" : "");
            page.append("\n```").append(part.language()).append('\n').append(part.masked());
            open = part.file();
        }
        page.append("\n```\n");
        if (!example.left().isEmpty()) {
            page.append("\nThe example also has: ")
                    .append(String.join(", ", example.left()))
                    .append(".\n");
        }
    }
}
