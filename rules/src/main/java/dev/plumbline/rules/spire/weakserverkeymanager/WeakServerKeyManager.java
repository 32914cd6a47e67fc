// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.weakserverkeymanager;

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
import dev.plumbline.spire.install.PodFiles.Behind.InVolume;
import dev.plumbline.spire.reach.DataSharing;
import dev.plumbline.spire.reach.JwtUse;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server whose `KeyManager` is `memory`, or `disk`. */
public final class WeakServerKeyManager implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "weak-server-key-manager", "CA keys in memory or in a plain file", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-042");

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
        Optional<Plugin> manager = server.keyManager();
        if (manager.isEmpty()) {
            verdicts.fail(server.settings().at("plugins"), "the server has no key manager and does not start");
            return;
        }
        switch (manager.get().name()) {
            case "memory" -> memory(manager.get(), facts, verdicts);
            case "disk" -> disk(server, manager.get(), verdicts);
            default -> {}
        }
    }

    private static void memory(Plugin manager, Facts facts, Verdicts verdicts) {
        Optional<String> jwt = JwtUse.evidence(facts.spire());
        verdicts.fail(Defect.at(
                        manager.at(),
                        "keys live in memory: each restart makes new ones, and tokens fail until every copy of the bundle has them"
                                + jwt.map(why -> "; " + why).orElse(""))
                .severity(jwt.isPresent() ? Severity.HIGH : Severity.MEDIUM));
    }

    private static void disk(SpireServer server, Plugin manager, Verdicts verdicts) {
        String path = manager.data().text("keys_path").asKnown().orElse("");
        Optional<InVolume> volume = server.as()
                .files()
                .map(files -> files.behind(path))
                .filter(behind -> behind instanceof InVolume)
                .map(behind -> (InVolume) behind);
        if (volume.isPresent() && volume.get().volume().source() instanceof VolumeSource.EmptyDir) {
            verdicts.fail(Defect.at(manager.at(), "the key file lies on an emptyDir: each new pod makes new keys")
                    .severity(Severity.HIGH));
            return;
        }
        boolean onHost = volume.isPresent() && volume.get().volume().source() instanceof VolumeSource.HostPath;
        Optional<String> sharer = volume.flatMap(
                found -> DataSharing.sharer(server, found.volume().name()));
        String grave = onHost
                ? ", on a folder of the node"
                : sharer.map(name -> ", on a volume that container " + name + " mounts too")
                        .orElse("");
        verdicts.fail(Defect.at(manager.at(), "the CA's private keys lie unencrypted in a file" + grave)
                .severity(grave.isEmpty() ? Severity.MEDIUM : Severity.HIGH));
    }
}
