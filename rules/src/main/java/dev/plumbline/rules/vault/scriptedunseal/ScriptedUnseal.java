// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.scriptedunseal;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;

/** Flags a script or hook that unseals the server with keys that it is given. */
public final class ScriptedUnseal implements Rule<VaultScript> {
    private static final RuleInfo INFO =
            new RuleInfo("scripted-unseal", "Unsealing by script", Family.VAULT, Severity.HIGH).covering("VAULT-022");

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
            boolean given = !command.operands().isEmpty()
                    || command.command().input().isPresent()
                    || command.command().piped();
            if (command.is("operator unseal") && given && !command.has("status") && !command.has("reset")) {
                verdicts.fail(command.at(), "the script unseals the server with keys that lie beside it");
            }
        }
    }
}
