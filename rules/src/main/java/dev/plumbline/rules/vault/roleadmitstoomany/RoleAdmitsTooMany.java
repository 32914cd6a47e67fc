// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.roleadmitstoomany;

import dev.plumbline.manifest.Location;
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
import dev.plumbline.vault.role.Glob;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.role.SubjectBreadth;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a role whose pattern takes in identities that nobody listed. */
public final class RoleAdmitsTooMany implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "role-admits-too-many", "Vault role that admits more than it names", Family.VAULT, Severity.HIGH)
            .covering("VAULT-302", "VAULT-331", "VAULT-332", "VAULT-355", "VAULT-356");

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
        if (role.binding() instanceof KubernetesBinding binding) {
            kubernetes(role, binding, verdicts);
            return;
        }
        boolean patterned = role.binding() instanceof JwtBinding
                || role.binding() instanceof CertificateBinding
                || role.type() == AuthType.SPIFFE;
        if (!patterned) {
            verdicts.notApplicable();
            return;
        }
        for (Located<String> pattern : Subjects.patterns(role)) {
            SubjectBreadth breadth = SubjectBreadth.of(pattern.value());
            boolean wide = breadth.isWiderThan(SubjectBreadth.INSTANCE)
                    && breadth != SubjectBreadth.ANY
                    && breadth != SubjectBreadth.TRUST_DOMAIN;
            if (wide) {
                Severity severity = breadth == SubjectBreadth.SERVICE_ACCOUNT_PREFIX ? Severity.MEDIUM : Severity.HIGH;
                verdicts.fail(Defect.at(pattern.at(), "role " + role.name() + " admits " + breadth.words())
                        .severity(severity));
            }
        }
    }

    private static void kubernetes(VaultRole role, KubernetesBinding binding, Verdicts verdicts) {
        boolean everyName = KubernetesBinding.isEverything(binding.names());
        boolean everyNamespace = KubernetesBinding.isEverything(binding.namespaces())
                || binding.selector().isKnown(LabelSelector::selectsEverything);
        if (everyName && everyNamespace) {
            return;
        }
        Location namesAt = binding.names().location().orElse(role.at());
        if (everyNamespace) {
            verdicts.fail(
                    binding.namespaces().location().orElse(role.at()),
                    "role " + role.name() + " admits an account of that name in any namespace");
        }
        if (everyName) {
            verdicts.fail(
                    namesAt, "role " + role.name() + " admits every account of a namespace, future ones included");
        }
        for (Located<String> name : binding.names().asKnown().orElse(List.of())) {
            prefix(role, name, "account", verdicts);
            if (name.value().equals("default")) {
                verdicts.fail(
                        name.at(),
                        "role " + role.name() + " admits account default, which every pod has that names none");
            }
        }
        for (Located<String> name : binding.namespaces().asKnown().orElse(List.of())) {
            prefix(role, name, "namespace", verdicts);
        }
    }

    private static void prefix(VaultRole role, Located<String> name, String what, Verdicts verdicts) {
        if (name.value().length() > 1 && Glob.hasStar(name.value())) {
            Severity severity = what.equals("namespace") ? Severity.HIGH : Severity.MEDIUM;
            verdicts.fail(Defect.at(
                            name.at(),
                            "role " + role.name() + " admits every " + what + " that matches " + name.value())
                    .severity(severity));
        }
    }
}
