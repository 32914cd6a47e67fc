// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.unencryptedoperatorcache;

import dev.plumbline.model.Container;
import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;

/** Flags a Vault Secrets Operator that stores its clients' tokens in Secrets as they are. */
public final class UnencryptedOperatorCache implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unencrypted-operator-cache",
                    "Operator keeps Vault tokens unencrypted",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-215");

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
        for (Container container : workload.pod().allContainers()) {
            for (Located<String> word : container.args()) {
                if (word.value().endsWith("client-cache-persistence-model=direct-unencrypted")) {
                    verdicts.fail(word.at(), "the operator stores tokens of Vault in Secrets as they are");
                }
            }
            container
                    .variable("VSO_CLIENT_CACHE_PERSISTENCE_MODEL")
                    .filter(variable -> variable.value().isKnown("direct-unencrypted"::equals))
                    .ifPresent(variable ->
                            verdicts.fail(variable.at(), "the operator stores tokens of Vault in Secrets as they are"));
        }
    }
}
