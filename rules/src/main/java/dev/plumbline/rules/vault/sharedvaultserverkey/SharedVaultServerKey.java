// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.sharedvaultserverkey;

import dev.plumbline.model.Container;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
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

/** Flags a server whose TLS key lies in a Secret that other workloads mount too. */
public final class SharedVaultServerKey implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "shared-vault-server-key",
                    "Key of Vault's certificate shared with others",
                    Family.VAULT,
                    Severity.MEDIUM)
            .covering("VAULT-068");

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
        if (server.container().isEmpty() || server.workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Workload own = server.workload().get();
        for (ServerConfig.Block listener : server.config().blocks("listener")) {
            Optional<String> key = listener.settings().text("tls_key_file").asKnown();
            Optional<String> secret =
                    key.flatMap(path -> secretAt(own, server.container().get(), path));
            if (secret.isEmpty()) {
                continue;
            }
            facts.inventory().workloads().stream()
                    .filter(other ->
                            !other.id().equals(own.id()) && other.namespace().equals(own.namespace()))
                    .filter(other -> other.metadata().annotation("helm.sh/hook").isEmpty())
                    .filter(other -> mounts(other, secret.get()))
                    .findFirst()
                    .ifPresent(other -> verdicts.fail(Defect.at(
                                    listener.settings().at("tls_key_file"),
                                    other.id() + " has the key of Vault's certificate too")
                            .related(other.at(), "mounts Secret " + secret.get())));
        }
    }

    private static Optional<String> secretAt(Workload workload, Container container, String path) {
        return PodPlaces.mountOf(container, path)
                .flatMap(mount -> workload.pod().volume(mount.volume()))
                .map(volume -> volume.source() instanceof VolumeSource.SecretFiles files ? files.name() : "")
                .filter(name -> !name.isEmpty());
    }

    private static boolean mounts(Workload workload, String secret) {
        return workload.pod().volumes().stream()
                .anyMatch(volume -> volume.source() instanceof VolumeSource.SecretFiles files
                        && files.name().equals(secret)
                        && (files.items().isEmpty()
                                || files.items().stream()
                                        .anyMatch(item -> item.key().equals("tls.key"))));
    }
}
