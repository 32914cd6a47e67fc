// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.roleadmitsanyone;

import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.vault.Subjects;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.role.CertificateBinding;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.role.SubjectBreadth;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags a role that binds no identity at all, or all of them. */
public final class RoleAdmitsAnyone implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "role-admits-anyone", "Vault role that admits anyone", Family.VAULT, Severity.CRITICAL)
            .covering("VAULT-301", "VAULT-330", "VAULT-355", "VAULT-356");

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
        if (role.binding() instanceof JwtBinding jwt) {
            jwt(role, jwt, verdicts);
        } else if (role.binding() instanceof KubernetesBinding kubernetes) {
            kubernetes(role, kubernetes, verdicts);
        } else if (role.binding() instanceof CertificateBinding certificate) {
            certificate(role, certificate, verdicts);
        } else if (role.type() == AuthType.SPIFFE) {
            patterns(role, verdicts);
        } else {
            verdicts.notApplicable();
        }
    }

    private static void jwt(VaultRole role, JwtBinding jwt, Verdicts verdicts) {
        if (!role.parameters().isComplete()) {
            verdicts.unknown(UnknownReason.NOT_READ, role.at(), "the role's parameters were not read");
            return;
        }
        boolean people =
                jwt.roleType().isKnown("oidc"::equals) || role.parameters().has("allowed_redirect_uris");
        if (jwt.bindsNobody() && !people) {
            verdicts.fail(
                    role.at(),
                    "role " + role.name() + " binds no subject and no claim: any token for its audience logs in");
            return;
        }
        patterns(role, verdicts);
    }

    private static void patterns(VaultRole role, Verdicts verdicts) {
        for (Located<String> pattern : Subjects.patterns(role)) {
            SubjectBreadth breadth = SubjectBreadth.of(pattern.value());
            if (breadth == SubjectBreadth.ANY || breadth == SubjectBreadth.TRUST_DOMAIN) {
                verdicts.fail(pattern.at(), "role " + role.name() + " admits " + breadth.words());
            }
        }
    }

    private static void kubernetes(VaultRole role, KubernetesBinding binding, Verdicts verdicts) {
        boolean everyName = KubernetesBinding.isEverything(binding.names());
        boolean everyNamespace = KubernetesBinding.isEverything(binding.namespaces())
                || binding.selector().isKnown(LabelSelector::selectsEverything);
        if (everyName && everyNamespace) {
            verdicts.fail(
                    binding.namespaces().location().orElse(role.at()),
                    "role " + role.name() + " admits every service account of the cluster");
        } else if (binding.names().isUnknown() || binding.namespaces().isUnknown()) {
            verdicts.unknown(UnknownReason.NOT_LITERAL, role.at(), "the bound accounts are only known at run time");
        }
    }

    private static void certificate(VaultRole role, CertificateBinding binding, Verdicts verdicts) {
        if (binding.bindsNobody() && role.parameters().isComplete()) {
            verdicts.fail(
                    Defect.at(role.at(), "role " + role.name() + " admits every certificate that its CA has signed")
                            .severity(Severity.HIGH));
        }
    }
}
