// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.report.Words;
import dev.plumbline.rule.Rule;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.triage.Triage.Aside;
import java.util.ArrayList;
import java.util.List;

/** Counts what options and the configuration decided before anything was judged, for the head of every report. */
final class Decided {
    private Decided() {}

    /** @param judged the result with the severities that rules give */
    static List<Aside> beforehand(ConfigOptions config, List<Rule<?>> rules, ScanResult judged) {
        List<Aside> asides = new ArrayList<>();
        int leftOut = RuleCatalog.all().size() - rules.size();
        if (leftOut > 0) {
            boolean only = config.decided(Setting.ONLY_RULES);
            String by = config.by(only ? Setting.ONLY_RULES : Setting.SKIPPED_RULES);
            asides.add(new Aside(Words.count(leftOut, "rule") + " left out", by, leftOut));
        }
        int changed = config.file.tuning().changes(judged);
        if (changed > 0) {
            asides.add(new Aside(
                    Words.count(changed, "finding") + " with another severity than the rule's",
                    config.file.file(),
                    changed));
        }
        return asides;
    }
}
