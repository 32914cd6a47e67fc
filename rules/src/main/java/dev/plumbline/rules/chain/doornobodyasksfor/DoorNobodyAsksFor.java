// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.doornobodyasksfor;

import dev.plumbline.chain.Door;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a role that opens for a workload which is never seen to ask for it, nor is any other. */
public final class DoorNobodyAsksFor implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "door-nobody-asks-for", "Vault role that opens and is not used", Family.CHAIN, Severity.LOW)
            .covering("VAULT-404");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultRole> looksAt() {
        return VaultRole.class;
    }

    @Override
    public void check(VaultRole role, Facts facts, Verdicts verdicts) {
        Optional<Door> door =
                facts.chain().door(role).filter(each -> !each.openers().isEmpty());
        if (door.isEmpty() || door.get().grants().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (door.get().openers().stream().anyMatch(Door.Opener::wanted)) {
            return;
        }
        Door.Opener first = door.get().openers().get(0);
        Defect defect = Defect.at(
                        role.at(),
                        "role %s opens %s for %s, and nothing that was read asks for it"
                                .formatted(
                                        role.name(),
                                        door.get().grants().get(0),
                                        first.workloads().get(0).id()))
                .confidence(Confidence.HEURISTIC, "a program may ask by itself, which manifests do not show");
        for (Door.Opener opener : door.get().openers()) {
            defect = defect.related(opener.workloads().get(0).at(), opener.identity() + " is admitted");
        }
        verdicts.fail(defect);
    }
}
