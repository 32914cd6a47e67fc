// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential.staticcredentialinenv;

import dev.plumbline.credential.Place;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.credential.LiteralCredentials;
import dev.plumbline.verdict.Severity;

/** Flags each credential that stands as it is in an environment variable of a container. */
public final class StaticCredentialInEnv implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
            "static-credential-in-env",
            "Static credential in an environment variable",
            Family.CREDENTIAL,
            Severity.HIGH);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        LiteralCredentials.report(Place.ENV, workload, facts, verdicts);
    }
}
