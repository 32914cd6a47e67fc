// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.secretidgeneratedandkept;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;

/** Flags a script that generates an AppRole secret id without wrapping it. */
public final class SecretIdGeneratedAndKept implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "secret-id-generated-and-kept", "Secret id generated and kept", Family.VAULT, Severity.HIGH)
            .covering("VAULT-352");

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
            boolean generates = command.is("write")
                    && command.operand(0)
                            .flatMap(Setting::spelled)
                            .filter(path -> path.endsWith("/secret-id"))
                            .isPresent();
            if (generates && command.flag("wrap-ttl").isEmpty()) {
                verdicts.fail(command.at(), "the script generates a secret id and keeps it");
            }
        }
    }
}
