// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tokenforseveralverifiers;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.SpiffeHelper.Jwt;
import dev.plumbline.verdict.Severity;

/** Flags a `jwt_svids` entry of spiffe-helper with `jwt_extra_audiences`. */
public final class TokenForSeveralVerifiers implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "token-for-several-verifiers",
                    "JWT-SVID that several verifiers accept",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-204");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (Unread.tell(helper, verdicts)) {
            return;
        }
        for (Jwt jwt : helper.jwts()) {
            if (!jwt.extraAudiences().isEmpty()) {
                verdicts.fail(
                        jwt.extraAudiences().get(0).at(),
                        "one token for %s and %d more: each of them can use it at the others"
                                .formatted(
                                        jwt.audience().asKnown().orElse("an audience"),
                                        jwt.extraAudiences().size()));
            }
        }
    }
}
