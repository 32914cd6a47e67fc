// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.unresolvablepolicytemplate;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.policy.Templates;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Locale;

/** Flags a policy path whose template names no real accessor or a value that paths may not hold. */
public final class UnresolvablePolicyTemplate implements Rule<VaultPolicy> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unresolvable-policy-template",
                    "Templated policy path that cannot resolve",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-370");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultPolicy> looksAt() {
        return VaultPolicy.class;
    }

    @Override
    public void check(VaultPolicy policy, Facts facts, Verdicts verdicts) {
        for (PathRule rule : policy.rules()) {
            for (String expression : Templates.expressions(rule.pattern().text())) {
                String accessor = Templates.accessor(expression).orElse("");
                boolean jwt = accessor.startsWith("auth_jwt_") || accessor.startsWith("auth_oidc_");
                if (isPlaceholder(accessor)) {
                    verdicts.fail(
                            rule.at(),
                            "policy " + policy.name() + ": the template names a placeholder instead of an accessor");
                } else if (jwt
                        && Templates.aliasField(expression)
                                .filter("name"::equals)
                                .isPresent()) {
                    verdicts.fail(
                            rule.at(),
                            "policy " + policy.name()
                                    + ": the alias name of a JWT login is a SPIFFE ID, which no path can hold",
                            Confidence.STRONG,
                            "a SPIFFE ID has two slashes in a row");
                }
            }
        }
    }

    private static boolean isPlaceholder(String accessor) {
        String lower = accessor.toLowerCase(Locale.ROOT);
        boolean real = lower.startsWith("auth_") && accessor.equals(lower) && !lower.contains("xxxx");
        return !accessor.isEmpty() && !real && !accessor.contains("$");
    }
}
