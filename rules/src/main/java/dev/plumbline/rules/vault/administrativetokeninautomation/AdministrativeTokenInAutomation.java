// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.administrativetokeninautomation;

import com.google.re2j.Pattern;
import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.script.Command;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;
import java.util.Locale;
import java.util.Optional;

/** Flags a script that is given the root or an administrator's token. */
public final class AdministrativeTokenInAutomation implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "administrative-token-in-automation",
                    "Automation logs in with an administrative token",
                    Family.VAULT,
                    Severity.CRITICAL)
            .covering("VAULT-126");
    private static final Pattern ADMINISTRATIVE = Pattern.compile(
            "(?i)(root|admin|super)[_-]?(token|vault)|token[_-]?(root|admin)|vault[_-]?root|cluster-keys|root_token");

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
            boolean byToken = command.is("login") && command.flag("method").isEmpty();
            if (byToken) {
                command.operands().stream()
                        .filter(AdministrativeTokenInAutomation::isAdministrative)
                        .findFirst()
                        .ifPresent(word -> fail(word.at(), verdicts));
            }
        }
        for (Command command : script.commands()) {
            for (String name : Environment.TOKEN) {
                Optional.ofNullable(command.environment().get(name))
                        .filter(AdministrativeTokenInAutomation::isAdministrative)
                        .ifPresent(value -> fail(value.at(), verdicts));
            }
        }
        script.requests().stream()
                .flatMap(request -> request.headers().stream())
                .filter(header ->
                        header.spelled().orElse("").toLowerCase(Locale.ROOT).startsWith("x-vault-token"))
                .filter(AdministrativeTokenInAutomation::isAdministrative)
                .forEach(header -> fail(header.at(), verdicts));
    }

    private static boolean isAdministrative(Setting value) {
        return ADMINISTRATIVE.matcher(value.spelled().orElse("")).find();
    }

    private static void fail(Location at, Verdicts verdicts) {
        verdicts.fail(
                at, "the script works with an administrative token, so whoever can run or read it is root in Vault");
    }
}
