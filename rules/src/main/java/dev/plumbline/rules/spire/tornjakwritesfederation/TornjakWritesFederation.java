// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tornjakwritesfederation;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;

/** Flags a Tornjak backend with plugin `SPIRECRDManager`. */
public final class TornjakWritesFederation implements Rule<Tornjak> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tornjak-writes-federation",
                    "Tornjak that may change whom the trust domain trusts",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-225");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Tornjak> looksAt() {
        return Tornjak.class;
    }

    @Override
    public void check(Tornjak tornjak, Facts facts, Verdicts verdicts) {
        if (Unread.tell(tornjak, verdicts)) {
            return;
        }
        Settings plugins = tornjak.settings().in("plugins");
        if (plugins.has("SPIRECRDManager")) {
            verdicts.fail(
                    plugins.at("SPIRECRDManager"), "Tornjak may create and change federation with other trust domains");
        }
    }
}
