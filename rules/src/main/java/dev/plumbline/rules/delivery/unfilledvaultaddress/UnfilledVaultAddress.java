// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.unfilledvaultaddress;

import dev.plumbline.model.Container;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a Vault address that is still the text of a variable or a placeholder. */
public final class UnfilledVaultAddress implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unfilled-vault-address", "Vault address that nothing fills in", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-106");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultConsumer> looksAt() {
        return VaultConsumer.class;
    }

    @Override
    public void check(VaultConsumer consumer, Facts facts, Verdicts verdicts) {
        Optional<Workload> workload = facts.inventory().find(Workload.class, consumer.id());
        if (workload.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        boolean state = workload.get().provenance().isState();
        for (Container container : workload.get().pod().allContainers()) {
            for (String name : Environment.ADDRESS) {
                container
                        .variable(name)
                        .ifPresent(variable -> variable.value()
                                .asKnown()
                                .filter(UnfilledVaultAddress::isUnfilled)
                                .ifPresent(text -> verdicts.fail(Defect.at(
                                                variable.value().location().orElse(variable.at()),
                                                state
                                                        ? "the address is the text of a variable, which Kubernetes does not expand"
                                                        : "the address is a placeholder: unless a tool fills it in, Vault is never reached")
                                        .severity(state ? Severity.HIGH : Severity.LOW))));
            }
        }
    }

    private static boolean isUnfilled(String address) {
        boolean shell = address.contains("${") || address.matches("(?s).{0,60}\\$[A-Za-z_].{0,200}");
        return shell
                || address.matches("(?s).{0,60}<[A-Za-z _-]{1,60}>.{0,60}")
                || address.equals("EXTERNAL_VAULT_ADDR");
    }
}
