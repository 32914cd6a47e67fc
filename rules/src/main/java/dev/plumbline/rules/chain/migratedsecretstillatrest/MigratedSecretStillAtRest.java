// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.migratedsecretstillatrest;

import dev.plumbline.chain.LeftCopy;
import dev.plumbline.model.Subject;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags an object that still holds what a workload now gets from Vault: the migration is not finished. */
public final class MigratedSecretStillAtRest implements Rule<Subject> {
    private static final RuleInfo INFO = new RuleInfo(
                    "migrated-secret-still-at-rest",
                    "A secret that was moved into Vault still lies here",
                    Family.CHAIN,
                    Severity.HIGH)
            .covering("VAULT-119", "SPIRE-128", "SPIRE-289");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Subject> looksAt() {
        return Subject.class;
    }

    @Override
    public void check(Subject subject, Facts facts, Verdicts verdicts) {
        List<LeftCopy> copies = facts.chain().leftCopiesIn(subject.id()).stream()
                .filter(copy -> copy.sort() == LeftCopy.Sort.LEFT_OBJECT)
                .toList();
        if (copies.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Defect defect = Defect.at(subject.at(), copies.get(0).why() + "; delete it and rotate the value")
                .confidence(Confidence.CERTAIN, "name and key are those of the path in Vault");
        for (LeftCopy copy : copies) {
            defect = defect.related(copy.credential().at(), copy.credential().name() + " lies here");
        }
        verdicts.fail(defect);
    }
}
