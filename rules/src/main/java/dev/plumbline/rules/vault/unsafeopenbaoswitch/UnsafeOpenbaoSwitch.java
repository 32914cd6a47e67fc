// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unsafeopenbaoswitch;

import dev.plumbline.model.Container;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a server on which an administrator can run code, by audit prefix, plugin folder or unsafe switches. */
public final class UnsafeOpenbaoSwitch implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unsafe-openbao-switch", "Guard against code execution switched off", Family.VAULT, Severity.HIGH)
            .covering("VAULT-036", "VAULT-452");
    private static final List<String> SWITCHES = List.of(
            "allow_audit_log_prefixing",
            "unsafe_allow_api_audit_creation",
            "unsafe_relative_paths",
            "allow_unauthenticated_workflows");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        for (String name : SWITCHES) {
            if (server.config().flag(name).isKnown(Boolean::booleanValue)) {
                server.config()
                        .first(name)
                        .ifPresent(setting ->
                                verdicts.fail(setting.at(), name + " takes away a guard against running code"));
            }
        }
        Optional<String> folder = server.config().text("plugin_directory").asKnown();
        Optional<Container> container = server.container();
        if (folder.isPresent() && container.isPresent()) {
            Optional<VolumeMount> mount = PodPlaces.mountOf(container.get(), folder.get());
            boolean shared = mount.flatMap(each ->
                            server.workload().flatMap(workload -> workload.pod().volume(each.volume())))
                    .filter(volume -> !(volume.source() instanceof VolumeSource.ConfigMapFiles))
                    .isPresent();
            if (shared && !mount.orElseThrow().readOnly()) {
                verdicts.fail(
                        server.config()
                                .first("plugin_directory")
                                .map(Setting::at)
                                .orElse(server.at()),
                        "the server can write where it loads plugins from");
            }
        }
    }
}
