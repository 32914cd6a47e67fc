// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unsafeupstreamauthority;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags an upstream authority `disk` whose CA key comes from a Secret or lies in no mounted volume; `vault` with `insecure_skip_verify` or an address without https; more than one upstream authority. */
public final class UnsafeUpstreamAuthority implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unsafe-upstream-authority",
                    "Upstream authority whose key or connection is not safe",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-049");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        List<Plugin> plugins = server.as().plugins("UpstreamAuthority");
        if (plugins.size() > 1) {
            verdicts.fail(plugins.get(1).at(), "more than one upstream authority: the server does not start");
        }
        for (Plugin plugin : plugins) {
            if (plugin.name().equals("disk")) {
                disk(server, plugin, verdicts);
            } else if (plugin.name().equals("vault")) {
                vault(plugin, verdicts);
            }
        }
    }

    private static void disk(SpireServer server, Plugin plugin, Verdicts verdicts) {
        Value<String> path = plugin.data().text("key_file_path");
        Location at = path.location().orElse(plugin.at());
        if (path.isAbsent()) {
            verdicts.fail(at, "upstream authority disk lacks key_file_path: the server does not start");
            return;
        }
        Optional<Behind> behind =
                server.as().files().flatMap(files -> path.asKnown().map(files::behind));
        if (behind.isEmpty()) {
            Unread.tell(path, "the place of the CA's key", verdicts);
        } else if (behind.get() instanceof Behind.Image) {
            verdicts.fail(at, "the CA's key lies in no mounted volume");
        } else if (behind.get() instanceof Behind.Key key) {
            verdicts.fail(Defect.at(at, "the private key of the CA lies in %s".formatted(key.carrier()))
                    .related(key.mount().at(), "mounted here"));
        } else if (behind.get() instanceof Behind.InVolume inside) {
            volume(inside, at, verdicts);
        }
    }

    /** A driver may bring the key without it ever being at rest in the cluster; a folder of the node is at rest. */
    private static void volume(Behind.InVolume inside, Location at, Verdicts verdicts) {
        if (inside.volume().source() instanceof VolumeSource.HostPath host) {
            verdicts.fail(at, "the private key of the CA lies in %s of the node".formatted(host.path()));
        } else if (inside.volume().source() instanceof VolumeSource.SecretFiles secret) {
            verdicts.fail(at, "the private key of the CA lies in Secret %s".formatted(secret.name()));
        }
    }

    private static void vault(Plugin plugin, Verdicts verdicts) {
        Settings data = plugin.data();
        if (data.flag("insecure_skip_verify").isKnown(Boolean::booleanValue)) {
            verdicts.fail(
                    data.at("insecure_skip_verify"),
                    "Vault's certificate is not verified: whoever answers signs the CA");
        }
        Value<String> address = data.text("vault_addr");
        if (address.isKnown(text -> text.startsWith("http://"))) {
            verdicts.fail(
                    address.location().orElse(plugin.at()),
                    "Vault is asked in clear: login and certificates can be swapped");
        }
    }
}
