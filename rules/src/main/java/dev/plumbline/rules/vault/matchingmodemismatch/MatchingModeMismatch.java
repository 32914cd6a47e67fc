// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.matchingmodemismatch;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.role.Glob;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import java.util.List;

/** Flags a star that is compared literally, and glob mode in which nothing is a pattern. */
public final class MatchingModeMismatch implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "matching-mode-mismatch",
                    "Wildcard and matching mode of a role disagree",
                    Family.VAULT,
                    Severity.HIGH)
            .covering("VAULT-303");

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
        if (!(role.binding() instanceof JwtBinding jwt)) {
            verdicts.notApplicable();
            return;
        }
        role.parameters().written("bound_subject").stream()
                .filter(subject -> Glob.hasStar(subject.value()))
                .forEach(subject -> verdicts.fail(
                        subject.at(),
                        "role " + role.name() + ": a star in bound_subject is a literal character and never matches"));
        if (jwt.globs().isUnknown() || jwt.claims().asKnown().isEmpty()) {
            return;
        }
        boolean globs = jwt.globs().isKnown(glob -> glob);
        List<Located<String>> stars = values(role).stream()
                .filter(value -> Glob.hasStar(value.value()))
                .toList();
        if (globs && stars.isEmpty()) {
            verdicts.fail(Defect.at(
                            role.parameters().at("bound_claims_type"),
                            "role " + role.name() + " compares in glob mode and has no pattern")
                    .severity(Severity.LOW));
        }
        if (!globs) {
            stars.forEach(star -> verdicts.fail(
                    star.at(),
                    "role " + role.name() + ": a star is compared literally without bound_claims_type glob"));
        }
    }

    private static List<Located<String>> values(VaultRole role) {
        return role.parameters()
                .setting("bound_claims")
                .flatMap(Setting::asGroup)
                .map(group -> group.entries().keySet().stream()
                        .flatMap(name -> role.parameters().writtenIn("bound_claims", name).stream())
                        .toList())
                .orElse(List.of());
    }
}
