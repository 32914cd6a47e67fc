// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.lastingtokenofvaultaccount;

import dev.plumbline.model.Located;
import dev.plumbline.model.Secret;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a Secret that holds a token without end for the account of a server. */
public final class LastingTokenOfVaultAccount implements Rule<Secret> {
    private static final RuleInfo INFO = new RuleInfo(
                    "lasting-token-of-vault-account", "Lasting token of Vault's account", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-062");

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
        Optional<Located<String>> account =
                Optional.ofNullable(secret.metadata().annotations().get("kubernetes.io/service-account.name"));
        if (!secret.type().equals("kubernetes.io/service-account-token") || account.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        boolean server = facts.vault().servers().stream()
                .flatMap(each -> each.workload().stream())
                .anyMatch(workload -> workload.namespace().equals(secret.id().namespace())
                        && workload.pod()
                                .serviceAccountName()
                                .isKnown(account.get().value()::equals));
        if (server) {
            verdicts.fail(
                    account.get().at(),
                    "the token of account " + account.get().value() + ", which reviews all tokens, never ends");
        }
    }
}
