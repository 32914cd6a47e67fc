// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import dev.plumbline.model.Located;
import dev.plumbline.vault.policy.AccessList;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.DefaultPolicy;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the tokens of a role may do: by the policies that it names and by the default one. What identity entities and groups
 * add is not seen.
 */
final class RoleGrants {
    private final List<PathRule> rules;
    private final AccessList access;
    private final AccessList named;
    private final Optional<Answer> gap;

    private RoleGrants(List<PathRule> rules, List<PathRule> granting, Optional<Answer> gap) {
        this.rules = List.copyOf(rules);
        this.gap = gap;
        named = AccessList.of(rules);
        access = AccessList.of(granting);
    }

    static RoleGrants of(VaultRole role, VaultSetup setup) {
        List<PathRule> rules = new ArrayList<>();
        List<PathRule> granting = new ArrayList<>();
        Optional<Answer> gap = role.limits().policies().isUnknown()
                ? Optional.of(Answer.unknown("which policies the role gives is not known", role.at()))
                : Optional.empty();
        boolean withDefault = !role.parameters().flag("token_no_default_policy").isKnown(off -> off);
        for (Located<String> name : role.limits().policies().asKnown().orElse(List.of())) {
            boolean isDefault = name.value().equals(DefaultPolicy.NAME);
            withDefault |= isDefault;
            List<VaultPolicy> found = setup.policies(name.value());
            boolean complete = !found.isEmpty() && found.stream().allMatch(VaultPolicy::isComplete);
            if (!complete && !isDefault && gap.isEmpty()) {
                gap = Optional.of(Answer.unknown("policy " + name.value() + " was not read", name.at()));
            }
            for (VaultPolicy policy : found) {
                rules.addAll(policy.rules());
                granting.addAll(policy.parses() && !isDefault ? policy.rules() : List.of());
            }
        }
        granting.addAll(withDefault ? ofDefault(role, setup) : List.of());
        return new RoleGrants(rules, granting, gap);
    }

    /** A carrier that writes the policy is believed; else it is as both products create it. */
    private static List<PathRule> ofDefault(VaultRole role, VaultSetup setup) {
        List<VaultPolicy> written = setup.policies(DefaultPolicy.NAME);
        return written.isEmpty()
                ? DefaultPolicy.rules(role.at())
                : written.stream().flatMap(policy -> policy.rules().stream()).toList();
    }

    /** The rules of the policies that the role names, as far as they were read. */
    List<PathRule> rules() {
        return rules;
    }

    /** A grant by policies that were read counts although others were not. */
    Answer permits(String path, Capability verb) {
        Answer answer = access.permits(path, verb);
        return answer.isYes() ? answer : gap.orElse(answer);
    }

    /** The grant that comes nearest to a path, for people who look for a slip of the pen. */
    Optional<String> nearest(String path) {
        return named.nearest(path, 1).stream()
                .map(grant -> grant.pattern().text())
                .filter(text -> !text.equals(path))
                .findFirst();
    }
}
