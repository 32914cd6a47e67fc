// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.rule.Rule;
import dev.plumbline.vault.server.KnownImages;
import java.util.List;

/**
 * What to judge by.
 *
 * @param rules the rules to run, in order of id
 * @param keepAllJudgements whether PASS and NOT APPLICABLE are kept one by one, as a report that lists them needs
 * @param images what is known of container images
 */
public record ScanOptions(List<Rule<?>> rules, boolean keepAllJudgements, KnownImages images) {
    public ScanOptions(List<Rule<?>> rules, boolean keepAllJudgements) {
        this(rules, keepAllJudgements, KnownImages.shipped());
    }

    public ScanOptions {
        rules = List.copyOf(rules);
    }
}
