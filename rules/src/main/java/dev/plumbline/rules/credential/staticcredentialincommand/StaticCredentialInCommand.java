// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential.staticcredentialincommand;

import dev.plumbline.credential.Place;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.credential.LiteralCredentials;
import dev.plumbline.verdict.Severity;

/** Flags each credential that stands as it is in what a container runs: command, arguments, probes, hooks. */
public final class StaticCredentialInCommand implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
            "static-credential-in-command",
            "Static credential in a command line, probe or hook",
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
        LiteralCredentials.report(Place.COMMAND, workload, facts, verdicts);
    }
}
