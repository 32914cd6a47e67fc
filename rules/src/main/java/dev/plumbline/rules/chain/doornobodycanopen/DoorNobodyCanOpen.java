// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.doornobodycanopen;

import dev.plumbline.chain.Door;
import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a role that is bound to identities which nothing in the estate has. */
public final class DoorNobodyCanOpen implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "door-nobody-can-open", "Vault role for an identity that nothing has", Family.CHAIN, Severity.LOW)
            .covering("SPIRE-272", "VAULT-403");

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
        Optional<Door> door = facts.chain().door(role);
        Optional<Located<String>> wanted = identity(role, facts);
        if (door.isEmpty() || wanted.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (!door.get().openers().isEmpty()) {
            return;
        }
        verdicts.fail(Defect.at(
                        wanted.get().at(),
                        "role %s is for %s, and nothing that was read has that identity"
                                .formatted(role.name(), wanted.get().value()))
                .confidence(Confidence.STRONG, "its namespace was read"));
    }

    /** What the role is bound to, when its namespace was read; elsewhere others may run. */
    private static Optional<Located<String>> identity(VaultRole role, Facts facts) {
        if (role.binding() instanceof KubernetesBinding binding) {
            return account(binding, role.at(), facts.chain().namespaces());
        }
        if (role.binding() instanceof JwtBinding binding) {
            return subject(binding, role.at()).filter(subject -> isRead(subject.value(), facts));
        }
        return Optional.empty();
    }

    private static Optional<Located<String>> account(KubernetesBinding binding, Location at, Set<String> known) {
        List<Located<String>> names = binding.names().asKnown().orElse(List.of());
        List<Located<String>> namespaces = binding.namespaces().asKnown().orElse(List.of());
        boolean read = !namespaces.isEmpty()
                && binding.selector().isAbsent()
                && known.containsAll(namespaces.stream().map(Located::value).toList());
        return read && !names.isEmpty()
                ? Optional.of(new Located<>(
                        "ServiceAccount " + namespaces.get(0).value() + "/"
                                + names.get(0).value(),
                        at))
                : Optional.empty();
    }

    private static Optional<Located<String>> subject(JwtBinding binding, Location at) {
        Value<String> subject = binding.subject();
        Optional<Located<String>> bound = subject.asKnown()
                .filter(text -> !text.isEmpty())
                .map(text -> new Located<>(text, subject.location().orElse(at)));
        return bound.or(
                () -> binding.claim("sub").asKnown().orElse(List.of()).stream().findFirst());
    }

    /** A SPIFFE ID can be told only where its trust domain and the shape of its namespace are known. */
    private static boolean isRead(String subject, Facts facts) {
        Set<String> namespaces = facts.chain().namespaces();
        if (subject.startsWith("system:serviceaccount:")) {
            return namespaces.contains(subject.split(":", -1)[2]);
        }
        boolean ofDomain = facts.spire().trustDomains().stream()
                .anyMatch(domain -> subject.startsWith("spiffe://" + domain + "/"));
        boolean registrations = !facts.spire().clusterSpiffeIds().isEmpty();
        return ofDomain
                && registrations
                && namespaces.stream().anyMatch(namespace -> subject.contains("/ns/" + namespace + "/"));
    }
}
