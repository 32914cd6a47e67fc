// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.misplacedinjectorannotation;

import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.InjectorAnnotations;
import dev.plumbline.vault.client.InjectorVocabulary;
import dev.plumbline.verdict.Severity;

/** Flags injector annotations that stand in the wrong place, spell a wrong word or forbid what they ask for. */
public final class MisplacedInjectorAnnotation implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "misplaced-injector-annotation",
                    "Injector annotation that nobody reads",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-131", "VAULT-132", "VAULT-148");

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
        InjectorAnnotations outside = InjectorAnnotations.of(workload.metadata());
        InjectorAnnotations inside = InjectorAnnotations.of(workload.pod().metadata());
        if (workload.kind() != WorkloadKind.POD && outside.isRequested() && !inside.isRequested()) {
            verdicts.fail(
                    outside.at("agent-inject").orElse(workload.at()),
                    "the annotation stands on the " + workload.id().kind() + ", where the injector never looks");
        }
        boolean live = workload.provenance().isState() && workload.kind() == WorkloadKind.POD;
        if (inside.isRequested() && !live) {
            inside.at("agent-inject-status")
                    .ifPresent(at -> verdicts.fail(at, "the status set by hand keeps the injector away"));
        }
        inside.all()
                .forEach((key, value) -> InjectorVocabulary.meant(key)
                        .ifPresent(known -> verdicts.fail(Defect.at(
                                        value.at(), "the injector ignores " + key + "; " + known + " is what it knows")
                                .severity(Severity.MEDIUM))));
    }
}
