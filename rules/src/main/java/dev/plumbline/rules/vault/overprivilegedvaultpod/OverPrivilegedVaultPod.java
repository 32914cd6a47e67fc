// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.overprivilegedvaultpod;

import dev.plumbline.model.PodSpec;
import dev.plumbline.model.SecurityContext;
import dev.plumbline.model.Value;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a server pod that runs privileged, as root, or in the namespaces of its node. */
public final class OverPrivilegedVaultPod implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "over-privileged-vault-pod",
                    "Vault server pod with rights it does not need",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-056", "VAULT-057");

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
        if (server.workload().isEmpty() || server.container().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        PodSpec pod = server.workload().get().pod();
        SecurityContext own = server.container().get().placement().security();
        flag(own.privileged(), "the server runs privileged", verdicts);
        flag(own.allowPrivilegeEscalation(), "the server may gain privileges", verdicts);
        Value<Long> user = own.runAsUser().isAbsent() ? pod.security().runAsUser() : own.runAsUser();
        if (user.isKnown(id -> id == 0)) {
            verdicts.fail(user.location().orElseThrow(), "the server runs as root");
        }
        List<String> further = own.addedCapabilities().stream()
                .filter(each -> !each.equals("IPC_LOCK"))
                .toList();
        if (!further.isEmpty()) {
            verdicts.fail(
                    server.at(), "the server has capabilities that it does not need: " + String.join(", ", further));
        }
        flag(pod.host().network(), "the server shares the node's network", verdicts);
        flag(pod.host().pid(), "the server shares the node's processes", verdicts);
        flag(pod.host().ipc(), "the server shares the node's memory segments", verdicts);
        for (Volume volume : pod.volumes()) {
            if (volume.source() instanceof VolumeSource.HostPath) {
                verdicts.fail(volume.at(), "the server uses a folder of the node");
            }
        }
    }

    private static void flag(Value<Boolean> setting, String message, Verdicts verdicts) {
        if (setting.isKnown(Boolean::booleanValue)) {
            verdicts.fail(setting.location().orElseThrow(), message);
        }
    }
}
