// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultserverwithoutdurablestate;

import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server whose pod shows no configuration and no storage, so that it is a dev server or loses its state. */
public final class VaultServerWithoutDurableState implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-server-without-durable-state",
                    "Vault server with neither configuration nor durable storage",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-005");

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
        Optional<Workload> workload = server.workload();
        if (workload.isEmpty() || server.isDev()) {
            verdicts.notApplicable();
            return;
        }
        boolean configured =
                !server.config().isEmpty() || server.start().command().isPresent();
        boolean volume = workload.get().pod().volumes().stream()
                .anyMatch(each -> each.source() instanceof VolumeSource.Claim || holdsConfig(each.source()));
        boolean external = server.container().stream()
                .flatMap(container -> container.env().stream())
                .anyMatch(variable -> variable.name().endsWith("_LOCAL_CONFIG"));
        if (!configured && !volume && !external) {
            verdicts.fail(
                    server.at(),
                    "no configuration and no durable volume is visible: a dev server, or one that loses its state",
                    Confidence.HEURISTIC,
                    "looks like a Vault server",
                    "no configuration, no volume claim");
        }
    }

    private static boolean holdsConfig(VolumeSource source) {
        return source instanceof VolumeSource.ConfigMapFiles || source instanceof VolumeSource.SecretFiles;
    }
}
