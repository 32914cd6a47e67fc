// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultsnapshotleftlying;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.PodPlaces;
import dev.plumbline.vault.script.VaultCommand;
import dev.plumbline.vault.setup.VaultScript;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a job that saves snapshots of the storage to a volume of the node or the pod. */
public final class VaultSnapshotLeftLying implements Rule<VaultScript> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-snapshot-left-lying", "Snapshot of Vault left on a volume", Family.VAULT, Severity.LOW)
            .covering("VAULT-066");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultScript> looksAt() {
        return VaultScript.class;
    }

    @Override
    public void check(VaultScript script, Facts facts, Verdicts verdicts) {
        Optional<Workload> workload = facts.inventory().find(Workload.class, script.id());
        for (VaultCommand command : script.vaultCommands()) {
            Optional<Setting> target = command.is("operator raft snapshot")
                    ? command.operand(1)
                    : command.is("operator raft snapshot save") ? command.operand(0) : Optional.empty();
            boolean saves = command.is("operator raft snapshot save")
                    || command.operand(0)
                            .filter(word -> word.text().isKnown("save"::equals))
                            .isPresent();
            if (target.isEmpty() || !saves || workload.isEmpty()) {
                continue;
            }
            String path = target.get().text().asKnown().orElse("");
            boolean disk = workload.get().pod().allContainers().stream()
                    .filter(container -> PodPlaces.mountOf(container, path).isPresent())
                    .map(container -> PodPlaces.kindOf(workload.get(), container, path))
                    .anyMatch(kind -> kind == Delivery.Kind.NODE_DISK || kind == Delivery.Kind.PERSISTENT);
            if (disk) {
                verdicts.fail(target.get().at(), "snapshots of the whole storage come to lie on a disk");
            }
        }
    }
}
