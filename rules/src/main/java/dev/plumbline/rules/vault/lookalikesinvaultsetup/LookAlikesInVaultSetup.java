// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.lookalikesinvaultsetup;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;

/** Flags typographic quotes, dashes and invisible characters in the words of a Vault command. */
public final class LookAlikesInVaultSetup implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "look-alikes-in-vault-setup",
                    "Look-alike characters in a set-up script",
                    Family.VAULT,
                    Severity.MEDIUM)
            .covering("VAULT-321");

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
            for (Setting word : command.command().words()) {
                String text = word.spelled().orElse("");
                if (text.chars().anyMatch(LookAlikesInVaultSetup::isLookAlike)) {
                    verdicts.fail(
                            word.at(),
                            "a look-alike character is part of the value that " + command.verb() + " is given");
                }
            }
        }
    }

    private static boolean isLookAlike(int character) {
        boolean quote = character >= 0x2018 && character <= 0x201F || character == 0x00AB || character == 0x00BB;
        boolean dash = character == 0x2013 || character == 0x2014 || character == 0x2212;
        boolean invisible = character == 0x00A0
                || character == 0x200B
                || character == 0x200C
                || character == 0x200D
                || character == 0x2060
                || character == 0xFEFF
                || character == 0x202F;
        return quote || dash || invisible;
    }
}
