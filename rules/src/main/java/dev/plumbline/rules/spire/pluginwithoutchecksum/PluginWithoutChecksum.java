// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.pluginwithoutchecksum;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a plugin with `plugin_cmd` and no `plugin_checksum` in a server or an agent. */
public final class PluginWithoutChecksum implements Rule<Component> {
    private static final RuleInfo INFO = new RuleInfo(
                    "plugin-without-checksum", "External plugin that anybody may swap", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-050");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Component> looksAt() {
        return Component.class;
    }

    private static final List<String> TYPES = List.of(
            "BundlePublisher",
            "CredentialComposer",
            "DataStore",
            "KeyManager",
            "NodeAttestor",
            "Notifier",
            "SVIDStore",
            "UpstreamAuthority",
            "WorkloadAttestor");

    @Override
    public void check(Component component, Facts facts, Verdicts verdicts) {
        if (!(component instanceof SpireServer) && !(component instanceof SpireAgent)) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(component, verdicts)) {
            return;
        }
        for (String type : TYPES) {
            for (Plugin plugin : component.as().plugins(type)) {
                boolean external = plugin.body().has("plugin_cmd");
                boolean checked = plugin.body().text("plugin_checksum").isKnown(sum -> !sum.isBlank())
                        || plugin.body().text("plugin_checksum").isUnknown();
                if (external && !checked) {
                    verdicts.fail(
                            plugin.at(), "the program of plugin %s is started whatever it is".formatted(plugin.name()));
                }
            }
        }
    }
}
