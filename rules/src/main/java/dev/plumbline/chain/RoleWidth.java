// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.vault.role.CertificateBinding;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.role.SubjectBreadth;
import dev.plumbline.vault.setup.VaultRole;
import java.util.List;
import java.util.Optional;

/** Whom else a role's pattern admits, in words. */
final class RoleWidth {
    private RoleWidth() {}

    /** Empty for an exact binding. */
    static Optional<String> of(VaultRole role) {
        if (role.binding() instanceof JwtBinding binding) {
            return ofToken(binding);
        }
        if (role.binding() instanceof KubernetesBinding binding) {
            boolean wild = isPattern(binding.names())
                    || isPattern(binding.namespaces())
                    || !binding.selector().isAbsent();
            return wild ? Optional.of(binding.words()) : Optional.empty();
        }
        if (role.binding() instanceof CertificateBinding binding) {
            boolean wild = binding.bindsNobody() || isPattern(binding.uriNames());
            return wild ? Optional.of(binding.words()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> ofToken(JwtBinding binding) {
        if (binding.bindsNobody()) {
            return Optional.of("every identity with its audience");
        }
        boolean bySubject =
                binding.subject().asKnown().filter(text -> !text.isEmpty()).isPresent();
        boolean globs = binding.globs().isKnown(Boolean::booleanValue);
        if (bySubject || !globs) {
            return Optional.empty();
        }
        List<Located<String>> subjects = binding.claim("sub").asKnown().orElse(List.of());
        return subjects.stream()
                .map(subject -> SubjectBreadth.of(subject.value()))
                .filter(breadth -> breadth.isWiderThan(SubjectBreadth.INSTANCE))
                .findFirst()
                .map(SubjectBreadth::words);
    }

    private static boolean isPattern(Value<List<Located<String>>> list) {
        return list.isKnown(
                values -> values.stream().anyMatch(value -> value.value().contains("*")));
    }
}
