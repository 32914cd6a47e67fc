// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.identitysharedbyworkloads;

import dev.plumbline.chain.Door;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Flags a workload that has the identity of another one, and with it a door that it never asks for. */
public final class IdentitySharedByWorkloads implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "identity-shared-by-workloads",
                    "Another workload's identity opens Vault for this one too",
                    Family.CHAIN,
                    Severity.HIGH)
            .covering("SPIRE-125", "VAULT-117", "VAULT-404");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        boolean anyDoor = false;
        for (Door door : facts.chain().doorsFor(workload.id())) {
            for (Door.Opener opener : door.openers()) {
                boolean has =
                        opener.workloads().stream().anyMatch(each -> each.id().equals(workload.id()));
                anyDoor |= has;
                boolean idle = opener.idle().stream().anyMatch(each -> each.id().equals(workload.id()));
                if (opener.wanted() && idle) {
                    verdicts.fail(defect(workload, door, opener));
                }
            }
        }
        if (!anyDoor) {
            verdicts.notApplicable();
        }
    }

    private static Defect defect(Workload workload, Door door, Door.Opener opener) {
        List<Workload> asking = opener.asking();
        String names = asking.stream().map(each -> each.id().toString()).collect(Collectors.joining(", "));
        Defect defect = Defect.at(
                        workload.pod().serviceAccountName().location().orElse(workload.at()),
                        "it has the identity %s of %s, which opens role %s%s"
                                .formatted(opener.identity(), names, door.role().name(), grants(door)))
                .hop("identity")
                .related(door.role().at(), "role " + door.role().name() + " admits the identity");
        for (Workload each : asking) {
            defect = defect.related(each.at(), each.id() + " is the workload that asks for it");
        }
        return defect;
    }

    private static String grants(Door door) {
        return door.grants().isEmpty() ? "" : " (" + door.grants().get(0) + ")";
    }
}
