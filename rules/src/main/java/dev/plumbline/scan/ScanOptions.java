// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.rule.Rule;
import java.util.List;

/**
 * What to judge by.
 *
 * @param rules the rules to run, in order of id
 * @param keepAllJudgements whether PASS and NOT APPLICABLE are kept one by one, as a report that lists them needs
 */
public record ScanOptions(List<Rule<?>> rules, boolean keepAllJudgements) {
    public ScanOptions {
        rules = List.copyOf(rules);
    }
}
