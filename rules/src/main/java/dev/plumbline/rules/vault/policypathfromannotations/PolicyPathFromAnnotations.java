// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.policypathfromannotations;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.Templates;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;

/** Flags a Kubernetes auth mount that takes alias metadata from annotations, which policies use in paths. */
public final class PolicyPathFromAnnotations implements Rule<VaultAuthMount> {
    private static final RuleInfo INFO = new RuleInfo(
                    "policy-path-from-annotations", "Annotations become policy input", Family.VAULT, Severity.HIGH)
            .covering("VAULT-343", "VAULT-371");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultAuthMount> looksAt() {
        return VaultAuthMount.class;
    }

    @Override
    public void check(VaultAuthMount mount, Facts facts, Verdicts verdicts) {
        if (!mount.config().flag("use_annotations_as_alias_metadata").isKnown(on -> on)) {
            verdicts.notApplicable();
            return;
        }
        boolean used = facts.vault().setup().policies().stream()
                .flatMap(policy -> policy.rules().stream())
                .flatMap(rule -> Templates.expressions(rule.pattern().text()).stream())
                .anyMatch(expression -> expression.contains(".metadata.") && !expression.contains("service_account_"));
        verdicts.fail(Defect.at(
                        mount.config().at("use_annotations_as_alias_metadata"),
                        "annotations of service accounts become metadata of the identity"
                                + (used ? ", which policies use in paths" : ""))
                .severity(used ? Severity.HIGH : Severity.MEDIUM));
    }
}
