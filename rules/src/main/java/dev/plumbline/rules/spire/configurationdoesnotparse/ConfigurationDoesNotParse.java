// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.configurationdoesnotparse;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.ControllerManager;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Configuration;
import dev.plumbline.spire.release.SettingKeys;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.GoDuration;
import dev.plumbline.spire.text.Version;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a configuration that breaks HCL, JSON or YAML (with the place of the fault), a ConfigMap that lacks the key which the process reads, a lifetime that Go does not read as a duration, a controller manager's file of another kind, or a setting in the strict blocks that the running release does not know, such as `default_svid_ttl` from 1.6 or `retry_bootstrap` from 1.14 on. */
public final class ConfigurationDoesNotParse implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "configuration-does-not-parse",
                    "Configuration of a SPIRE component that does not parse",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-012");

    /** Settings of server and agent that are parsed at start. */
    private static final List<String> DURATIONS = List.of(
            "ca_ttl",
            "default_x509_svid_ttl",
            "default_jwt_svid_ttl",
            "agent_ttl",
            "max_attested_node_info_staleness",
            "prune_attested_nodes_expired_for",
            "availability_target",
            "rebootstrap_delay");

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
        if (component instanceof ControllerManager manager) {
            manager.unreadable().ifPresent(why -> verdicts.fail(why.at(), "it does not start: " + why.value()));
        }
        Optional<String> block = component instanceof SpireServer
                ? Optional.of("server")
                : component instanceof SpireAgent ? Optional.of("agent") : Optional.empty();
        block.ifPresent(name -> {
            strict(component, name, verdicts);
            durations(component, component.settings().in(name), verdicts);
        });
    }

    private static void durations(Component component, Settings settings, Verdicts verdicts) {
        for (String key : DURATIONS) {
            boolean refused = settings.text(key)
                    .isKnown(text -> !text.isEmpty() && GoDuration.parse(text).isEmpty());
            if (refused) {
                verdicts.fail(
                        settings.text(key).location().orElse(settings.at(key)),
                        "%s does not start: %s is no duration as Go writes them, such as 30m"
                                .formatted(component.as().product().program(), key));
            }
        }
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
