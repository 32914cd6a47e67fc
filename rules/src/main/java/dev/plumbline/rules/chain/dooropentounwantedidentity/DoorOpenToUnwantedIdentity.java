// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.dooropentounwantedidentity;

import dev.plumbline.chain.Door;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a role that admits identities beside those that ask for it. */
public final class DoorOpenToUnwantedIdentity implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "door-open-to-unwanted-identity",
                    "The role admits identities that never ask for it",
                    Family.CHAIN,
                    Severity.HIGH)
            .covering("SPIRE-272", "VAULT-404");

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
        List<Door> doors = facts.chain().door(role).stream().toList();
        boolean asked = doors.stream().flatMap(door -> door.openers().stream()).anyMatch(Door.Opener::wanted);
        if (!asked) {
            // Nobody is seen to ask: who was meant is not known.
            verdicts.notApplicable();
            return;
        }
        List<Door.Opener> unwanted = doors.stream()
                .flatMap(door -> door.openers().stream())
                .filter(opener -> !opener.wanted())
                .toList();
        if (unwanted.isEmpty()) {
            return;
        }
        Defect defect = Defect.at(
                        role.at(),
                        "role %s also admits %d identit%s that nobody asks with, first %s"
                                .formatted(
                                        role.name(),
                                        unwanted.size(),
                                        unwanted.size() == 1 ? "y" : "ies",
                                        unwanted.get(0).identity()))
                .hop("role");
        for (Door.Opener opener : unwanted) {
            defect = defect.related(opener.workloads().get(0).at(), opener.identity() + " is admitted");
        }
        verdicts.fail(defect);
    }
}
