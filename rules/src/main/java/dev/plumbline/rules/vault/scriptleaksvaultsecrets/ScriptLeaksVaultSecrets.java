// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.scriptleaksvaultsecrets;

import com.google.re2j.Pattern;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Flags a script that prints a token, or writes the output of init where it stays. */
public final class ScriptLeaksVaultSecrets implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "script-leaks-vault-secrets",
                    "Script prints or keeps what nobody should read",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-025", "VAULT-122");
    private static final Pattern TOKEN =
            Pattern.compile("\\$\\{?[A-Za-z_]{0,40}(TOKEN|JWT|SECRET_ID|UNSEAL_KEY|UNSEAL)[A-Za-z_]{0,20}\\}?");

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
        for (Command command : script.commands()) {
            boolean prints = Set.of("echo", "printf").contains(command.program())
                    && command.output().isEmpty();
            if (prints) {
                command.words().stream()
                        .filter(word -> TOKEN.matcher(word.spelled().orElse("").toUpperCase(Locale.ROOT))
                                .find())
                        .findFirst()
                        .filter(word -> !feeds(script, command))
                        .ifPresent(word -> verdicts.fail(Defect.at(word.at(), "the script prints a token to the log")));
            }
            if (command.program().equals("set")
                    && command.word(0).startsWith("-")
                    && command.word(0).contains("x")) {
                verdicts.fail(Defect.at(command.at(), "the script traces its commands, tokens included")
                        .severity(Severity.MEDIUM));
            }
        }
        for (VaultCommand command : script.vaultCommands()) {
            if (command.is("operator init")) {
                init(command, verdicts);
            }
        }
    }

    /** What goes down a pipe does not reach the log. */
    private static boolean feeds(VaultScript script, Command command) {
        List<Command> all = script.commands();
        int next = all.indexOf(command) + 1;
        return next < all.size() && all.get(next).piped();
    }

    private static void init(VaultCommand command, Verdicts verdicts) {
        boolean encrypted = command.flag("pgp-keys", "recovery-pgp-keys").isPresent();
        if (!encrypted && !command.has("status")) {
            command.command()
                    .output()
                    .filter(file -> !file.spelled().orElse("").equals("/dev/null"))
                    .ifPresent(file ->
                            verdicts.fail(file.at(), "root token and unseal keys are written to a file in clear"));
        }
    }
}
