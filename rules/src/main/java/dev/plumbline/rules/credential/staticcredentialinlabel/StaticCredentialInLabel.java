// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential.staticcredentialinlabel;

import dev.plumbline.credential.Place;
import dev.plumbline.model.Subject;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.credential.LiteralCredentials;
import dev.plumbline.verdict.Severity;

/** Flags each credential that stands as it is in a label. */
public final class StaticCredentialInLabel implements Rule<Subject> {
    private static final RuleInfo INFO = new RuleInfo(
            "static-credential-in-label", "Static credential in a label", Family.CREDENTIAL, Severity.HIGH);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Subject> looksAt() {
        return Subject.class;
    }

    @Override
    public void check(Subject subject, Facts facts, Verdicts verdicts) {
        LiteralCredentials.report(Place.LABEL, subject, facts, verdicts);
    }
}
