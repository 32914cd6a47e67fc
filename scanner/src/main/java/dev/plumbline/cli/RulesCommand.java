// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.triage.ExitCode;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the catalogue. */
@Command(name = "rules", description = "List all rules, by family.")
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RuleInfo> rules = RuleCatalog.all().stream()
                .map(Rule::info)
                .sorted(Comparator.comparing(RuleInfo::family).thenComparing(RuleInfo::id))
                .toList();
        int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        String family = "";
        for (RuleInfo rule : rules) {
            if (!rule.family().word().equals(family)) {
                console.out().print(family.isEmpty() ? "" : "\n");
                family = rule.family().word();
                console.out().print(family + "\n");
            }
            String severity = padded(rule.severity().word(), "critical".length());
            console.out().print("  " + severity + "  " + padded(rule.id(), widest) + "  " + rule.title() + "\n");
        }
        console.out().print("\n" + rules.size() + " rules; plumbline explain RULE prints a rule's page\n");
        return ExitCode.CLEAN.number();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
