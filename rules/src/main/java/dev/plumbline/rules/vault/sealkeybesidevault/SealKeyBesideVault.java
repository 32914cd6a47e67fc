// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.sealkeybesidevault;

import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.server.ServerConfig;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Set;

/** Flags a server whose auto-unseal rests on a key that lies in its own namespace. */
public final class SealKeyBesideVault implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "seal-key-beside-vault", "Seal key kept beside Vault's data", Family.VAULT, Severity.HIGH)
            .covering("VAULT-012", "VAULT-015");
    private static final Set<String> SEAL_VARIABLES = Set.of(
            "AWS_SECRET_ACCESS_KEY",
            "AZURE_CLIENT_SECRET",
            "ALICLOUD_SECRET_KEY",
            "VAULT_HSM_PIN",
            "BAO_HSM_PIN",
            "VAULT_AZUREKEYVAULT_CLIENT_SECRET",
            "VAULT_TRANSIT_SEAL_TOKEN");

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
        if (server.container().isEmpty() || server.seals().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Container container = server.container().get();
        boolean transit = server.seals().stream().anyMatch(seal -> seal.label().equals("transit"));
        for (EnvVar variable : container.env()) {
            boolean token = transit && Environment.TOKEN.contains(variable.name());
            boolean secret = variable.source()
                    .filter(source -> source.kind() == EnvVar.SourceKind.SECRET_KEY)
                    .isPresent();
            if (secret && (token || SEAL_VARIABLES.contains(variable.name()))) {
                verdicts.fail(variable.at(), variable.name() + " from a Secret of this namespace opens the seal");
            }
        }
        for (ServerConfig.Block seal : server.seals()) {
            if (seal.label().equals("static")) {
                source(server, seal, container, verdicts);
            }
        }
    }

    private static void source(VaultServer server, ServerConfig.Block seal, Container container, Verdicts verdicts) {
        for (String name : List.of("current_key", "previous_key")) {
            String value = seal.settings().text(name).asKnown().orElse("");
            boolean variable = value.startsWith("env://")
                    && container
                            .variable(value.substring("env://".length()))
                            .filter(each -> each.source().isPresent())
                            .isPresent();
            boolean file = value.startsWith("file://")
                    && server.workload()
                            .flatMap(workload -> PodPlaces.mountOf(container, value.substring("file://".length()))
                                    .flatMap(mount -> workload.pod().volume(mount.volume())))
                            .filter(volume -> volume.source() instanceof VolumeSource.SecretFiles)
                            .isPresent();
            if (variable || file) {
                verdicts.fail(seal.settings().at(name), "the static seal key is read from a Secret of this namespace");
            }
        }
    }
}
