// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.rotationneverhappened;

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
import java.util.Comparator;
import java.util.List;

/** Flags a place that still holds the value which a workload now gets from Vault: it moved, and nobody changed it. */
public final class RotationNeverHappened implements Rule<Subject> {
    private static final RuleInfo INFO = new RuleInfo(
                    "rotation-never-happened",
                    "A value that moved into Vault was never changed where it came from",
                    Family.CHAIN,
                    Severity.HIGH)
            .covering("VAULT-119", "VAULT-120", "SPIRE-289");

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
                .filter(copy -> copy.sort() != LeftCopy.Sort.LEFT_OBJECT)
                .toList();
        if (copies.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        LeftCopy first =
                copies.stream().min(Comparator.comparing(LeftCopy::confidence)).orElseThrow();
        Defect defect = Defect.at(subject.at(), first.why() + "; change the value at its source")
                .confidence(
                        first.confidence(),
                        first.confidence() == Confidence.CERTAIN
                                ? "the value is equal"
                                : "Vault's own value is not seen");
        for (LeftCopy copy : copies) {
            defect = defect.related(copy.credential().at(), copy.credential().name() + " lies here");
        }
        verdicts.fail(defect);
    }
}
