// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.serviceaccounttokensmintable;

import dev.plumbline.exposure.Identity;
import dev.plumbline.exposure.Request;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;

/** Flags a binding that may request tokens for any ServiceAccount of its scope. */
public final class ServiceAccountTokensMintable implements Rule<RoleBinding> {
    private static final RuleInfo INFO = new RuleInfo(
            "service-account-tokens-mintable",
            "Tokens of any ServiceAccount can be minted",
            Family.EXPOSURE,
            Severity.MEDIUM);

    private static final Request MINT = Request.any("create", "", "serviceaccounts/token");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<RoleBinding> looksAt() {
        return RoleBinding.class;
    }

    @Override
    public void check(RoleBinding binding, Facts facts, Verdicts verdicts) {
        boolean everything = facts.exposure().allows(binding, Request.any("*", "*", "*"));
        if (everything || !facts.exposure().allows(binding, MINT)) {
            verdicts.notApplicable();
            return;
        }
        String namespace = binding.id().namespace();
        String where = namespace.isEmpty() ? "all namespaces" : "namespace " + namespace;
        for (RoleBinding.Grantee grantee : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            if (!identity.isPlatform()) {
                verdicts.fail(
                        grantee.at(),
                        "%s can mint tokens for every ServiceAccount of %s with role %s"
                                .formatted(identity, where, binding.role()));
            }
        }
    }
}
