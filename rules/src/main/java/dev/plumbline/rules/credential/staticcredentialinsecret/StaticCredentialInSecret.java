// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential.staticcredentialinsecret;

import dev.plumbline.credential.Place;
import dev.plumbline.model.Secret;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.credential.LiteralCredentials;
import dev.plumbline.verdict.Severity;

/** Flags each credential that stands as it is in a Secret. */
public final class StaticCredentialInSecret implements Rule<Secret> {
    private static final RuleInfo INFO = new RuleInfo(
            "static-credential-in-secret", "Static credential in a Secret", Family.CREDENTIAL, Severity.MEDIUM);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Secret> looksAt() {
        return Secret.class;
    }

    @Override
    public void check(Secret secret, Facts facts, Verdicts verdicts) {
        LiteralCredentials.report(Place.SECRET, secret, facts, verdicts);
    }
}
