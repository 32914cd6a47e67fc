// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.singleunsealkey;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags an initialisation whose threshold is one key. */
public final class SingleUnsealKey implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "single-unseal-key", "One key is enough to unseal", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-024");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultScript> looksAt() {
        return VaultScript.class;
    }

    @Override
    public void check(VaultScript script, Facts facts, Verdicts verdicts) {
        for (VaultCommand command : script.vaultCommands()) {
            Optional<Setting> threshold = command.flag("key-threshold", "t", "recovery-threshold");
            if (command.is("operator init")
                    && threshold
                            .filter(value -> value.text().isKnown("1"::equals))
                            .isPresent()) {
                boolean recovery = command.flag("recovery-threshold").isPresent();
                verdicts.fail(Defect.at(
                                threshold.get().at(),
                                "one key alone " + (recovery ? "recovers" : "unseals") + " the server")
                        .severity(recovery ? Severity.LOW : Severity.MEDIUM));
            }
        }
    }
}
