// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.undefinedvaultpolicy;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Set;

/** Flags a role whose policy is missing although its carrier defines others. */
public final class UndefinedVaultPolicy implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "undefined-vault-policy", "Role names a policy that is not defined", Family.VAULT, Severity.HIGH)
            .covering("VAULT-372");

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
        List<Located<String>> names = role.limits().policies().asKnown().orElse(List.of());
        boolean complete = facts.vault().setup().policies().stream()
                .anyMatch(policy -> policy.carrier().kind() != Carrier.Kind.POLICY_FILE
                        && policy.carrier().holder().equals(role.carrier().holder()));
        for (Located<String> name : names) {
            boolean known = Set.of("default", "root").contains(name.value())
                    || !facts.vault().setup().policies(name.value()).isEmpty();
            if (known || name.value().contains("{{")) {
                continue;
            }
            if (complete) {
                verdicts.fail(
                        name.at(),
                        "role " + role.name() + " names policy " + name.value() + ", which nothing here defines",
                        Confidence.STRONG,
                        "the carrier of the role defines policies, and not this one");
            } else {
                verdicts.unknown(UnknownReason.NOT_READ, name.at(), "policy " + name.value() + " was not read");
            }
        }
    }
}
