// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.volatilevaultstorage;

import dev.plumbline.model.Container;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.server.ServerConfig;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a configured server whose data does not survive its pod. */
public final class VolatileVaultStorage implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "volatile-vault-storage", "Vault data in a volatile place", Family.VAULT, Severity.HIGH)
            .covering("VAULT-009");

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
        if (server.isDev() || server.workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Workload workload = server.workload().get();
        for (ServerConfig.Block storage : server.storage()) {
            if (storage.label().equals("inmem")) {
                verdicts.fail(storage.at(), "everything is kept in memory and lost at the next restart");
            } else if (storage.label().equals("file") && workload.replicas().isKnown(count -> count > 1)) {
                verdicts.fail(storage.at(), "each replica keeps files of its own, so they hold different secrets");
            } else if (storage.label().equals("file") || storage.label().equals("raft")) {
                place(server, workload, storage, verdicts);
            }
        }
    }

    private static void place(VaultServer server, Workload workload, ServerConfig.Block storage, Verdicts verdicts) {
        Optional<String> path = storage.settings().text("path").asKnown();
        if (path.isEmpty() || server.container().isEmpty()) {
            return;
        }
        Container container = server.container().get();
        Optional<Volume> volume = PodPlaces.mountOf(container, path.get())
                .flatMap(mount -> workload.pod().volume(mount.volume()));
        boolean mounted = PodPlaces.mountOf(container, path.get()).isPresent();
        boolean folder = volume.filter(each -> each.source() instanceof VolumeSource.EmptyDir)
                .isPresent();
        if (folder || !mounted) {
            verdicts.fail(
                    storage.settings().at("path"),
                    folder
                            ? "the data lies in a folder that ends with the pod"
                            : "the data lies in the container and ends with it");
        }
    }
}
