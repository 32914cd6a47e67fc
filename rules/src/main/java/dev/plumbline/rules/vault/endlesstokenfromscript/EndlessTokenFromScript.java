// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.endlesstokenfromscript;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.VaultDuration;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.Optional;

/** Flags a script that makes tokens with the root policy, a period, no parent or a long life. */
public final class EndlessTokenFromScript implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "endless-token-from-script", "Endless token made by a script", Family.VAULT, Severity.HIGH)
            .covering("VAULT-353");

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
            if (command.is("token create")) {
                reason(command).ifPresent(why -> verdicts.fail(command.at(), "the script makes a token " + why));
            }
        }
    }

    private static Optional<String> reason(VaultCommand command) {
        if (command.flag("policy")
                .filter(policy -> policy.text().isKnown("root"::equals))
                .isPresent()) {
            return Optional.of("with the root policy");
        }
        if (command.flag("period").isPresent()) {
            return Optional.of("that can be renewed for ever");
        }
        boolean day = command.flag("ttl", "explicit-max-ttl")
                .flatMap(ttl -> ttl.text().asKnown())
                .flatMap(VaultDuration::parse)
                .filter(ttl -> ttl.compareTo(Duration.ofHours(24)) > 0)
                .isPresent();
        if (day) {
            return Optional.of("that lives for more than a day");
        }
        return command.has("orphan") ? Optional.of("without a parent") : Optional.empty();
    }
}
