// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tornjakinclear;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.verdict.Severity;

/** Flags a Tornjak backend with an `http` block and neither `https`, `tls` nor `mtls`. */
public final class TornjakInClear implements Rule<Tornjak> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tornjak-in-clear", "Tornjak served over plain http", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-218");

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
        if (tornjak.servesHttp() && !tornjak.servesTls()) {
            verdicts.fail(
                    tornjak.settings().in("server").at("http"),
                    "the backend serves http only: login tokens and registration entries travel in clear");
        }
    }
}
