// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.rule.Rule;
import dev.plumbline.rules.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which rules judge. */
final class RuleOptions {
    @Option(names = "--rule", paramLabel = "ID", split = ",", description = "Run only this rule; repeatable.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--skip-rule", paramLabel = "ID", split = ",", description = "Leave out this rule; repeatable.")
    private List<String> skipped = new ArrayList<>();

    /**
     * The rules to run, in order of id.
     *
     * @throws UsageException for an id that there is not, and when none is left: a scan that cannot fail is no gate
     */
    List<Rule<?>> rules() {
        Stream.concat(only.stream(), skipped.stream())
                .filter(id -> RuleCatalog.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw ExplainCommand.unknown(id);
                });
        List<Rule<?>> rules = RuleCatalog.all().stream()
                .filter(rule -> only.isEmpty() || only.contains(rule.info().id()))
                .filter(rule -> !skipped.contains(rule.info().id()))
                .toList();
        if (rules.isEmpty()) {
            throw new UsageException(
                    "--rule and --skip-rule leave no rule to run; what one of them names, the other takes away");
        }
        return rules;
    }
}
