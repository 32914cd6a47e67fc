// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.genericaudience;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Flags a bound audience that other services use as well. */
public final class GenericAudience implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "generic-audience", "Audience that is not specific to this Vault", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-306");
    private static final Set<String> SHARED = Set.of(
            "test",
            "testing",
            "mys3",
            "example",
            "audience",
            "api",
            "kubernetes",
            "default",
            "sts.amazonaws.com",
            "kubernetes.default.svc",
            "https://kubernetes.default.svc",
            "https://kubernetes.default.svc.cluster.local",
            "*");

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
        List<Located<String>> audiences = audiences(role);
        if (audiences.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (Located<String> audience : audiences) {
            if (SHARED.contains(audience.value().toLowerCase(Locale.ROOT))) {
                verdicts.fail(
                        audience.at(),
                        "role " + role.name() + " takes audience " + audience.value() + ", which others use too");
            }
        }
    }

    private static List<Located<String>> audiences(VaultRole role) {
        if (role.binding() instanceof JwtBinding jwt) {
            return jwt.audiences().asKnown().orElse(List.of());
        }
        if (role.binding() instanceof KubernetesBinding kubernetes) {
            return kubernetes.audience().asKnown().stream()
                    .map(audience -> new Located<>(audience, role.parameters().at("audience")))
                    .toList();
        }
        return List.of();
    }
}
