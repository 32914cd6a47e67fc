// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.chain.grantexceedsdemand;

import dev.plumbline.chain.Door;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.Standing;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a policy path that covers secrets of others, or more than the one secret that is read through it. */
public final class GrantExceedsDemand implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "grant-exceeds-demand",
                    "A role's policies open more than is read through it",
                    Family.CHAIN,
                    Severity.MEDIUM)
            .covering("VAULT-413");

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
        Set<Standing> users = new LinkedHashSet<>();
        facts.chain().doors().stream()
                .filter(door -> door.role().equals(role))
                .flatMap(door -> door.openers().stream())
                .map(Door.Opener::asking)
                .flatMap(List::stream)
                .forEach(workload -> facts.chain().standing(workload.id()).ifPresent(users::add));
        Set<String> wanted = paths(users);
        if (wanted.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (PathRule rule : facts.vault().rulesOf(role)) {
            if (rule.denies() || rule.pattern().isExact() || rule.pattern().isTemplated()) {
                continue;
            }
            Optional<String> foreign = paths(Set.copyOf(facts.chain().standings())).stream()
                    .filter(path -> !wanted.contains(path) && rule.pattern().matches(path))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent()) {
                verdicts.fail(Defect.at(
                                rule.at(),
                                "%s also covers %s, which another workload reads"
                                        .formatted(rule.words(), foreign.get()))
                        .severity(Severity.HIGH));
            } else {
                long used = wanted.stream().filter(rule.pattern()::matches).count();
                if (used == 1) {
                    verdicts.fail(Defect.at(
                                    rule.at(),
                                    "%s covers everything below, and one secret is read".formatted(rule.words()))
                            .severity(Severity.LOW));
                }
            }
        }
    }

    private static Set<String> paths(Set<Standing> standings) {
        Set<String> paths = new LinkedHashSet<>();
        for (Standing standing : standings) {
            for (Edge edge : standing.edges()) {
                edge.client()
                        .ifPresent(client -> client.requests().stream()
                                .filter(request -> request.form() == Request.Form.API)
                                .forEach(request -> request.path().asKnown().ifPresent(paths::add)));
            }
        }
        return paths;
    }
}
