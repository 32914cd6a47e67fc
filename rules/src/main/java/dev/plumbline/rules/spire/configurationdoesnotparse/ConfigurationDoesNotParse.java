// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.configurationdoesnotparse;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Configuration;
import dev.plumbline.spire.release.SettingKeys;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.Version;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a configuration that breaks HCL, JSON or YAML (with the place of the fault), a ConfigMap that lacks the key which the process reads, or a setting in the strict blocks that the running release does not know, such as `default_svid_ttl` from 1.6 or `retry_bootstrap` from 1.14 on. */
public final class ConfigurationDoesNotParse implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "configuration-does-not-parse",
                    "Configuration of a SPIRE component that does not parse",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-012");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        Configuration configuration = component.configuration();
        if (configuration instanceof Configuration.Broken broken) {
            verdicts.fail(
                    broken.at(),
                    "%s does not start: %s".formatted(component.as().product().program(), broken.why()));
            return;
        }
        if (configuration instanceof Configuration.Missing missing) {
            verdicts.fail(
                    missing.at(),
                    "%s does not start: %s".formatted(component.as().product().program(), missing.why()));
            return;
        }
        if (Unread.tell(component, verdicts) || component.as().workload().isEmpty()) {
            return;
        }
        Optional<String> block = component instanceof SpireServer
                ? Optional.of("server")
                : component instanceof SpireAgent ? Optional.of("agent") : Optional.empty();
        block.ifPresent(name -> strict(component, name, verdicts));
    }

    private static void strict(Component component, String block, Verdicts verdicts) {
        Optional<Version> version = component.release().version().asKnown();
        Settings settings = component.settings().in(block);
        for (String key : settings.keys()) {
            version.flatMap(release -> SettingKeys.refusal(block, key, release))
                    .ifPresent(why -> verdicts.fail(
                            settings.at(key),
                            "release %s does not start with the setting %s: %s".formatted(version.get(), key, why)));
        }
    }
}
