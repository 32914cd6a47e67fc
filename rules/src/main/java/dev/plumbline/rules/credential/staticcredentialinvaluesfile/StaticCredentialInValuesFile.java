// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential.staticcredentialinvaluesfile;

import dev.plumbline.credential.Place;
import dev.plumbline.model.TextFile;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.credential.LiteralCredentials;
import dev.plumbline.verdict.Severity;

/** Flags each credential that stands as it is in a Helm values file. */
public final class StaticCredentialInValuesFile implements Rule<TextFile> {
    private static final RuleInfo INFO = new RuleInfo(
            "static-credential-in-values-file",
            "Static credential in a Helm values file",
            Family.CREDENTIAL,
            Severity.HIGH);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<TextFile> looksAt() {
        return TextFile.class;
    }

    @Override
    public void check(TextFile file, Facts facts, Verdicts verdicts) {
        LiteralCredentials.report(Place.VALUES, file, facts, verdicts);
    }
}
