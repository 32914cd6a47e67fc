// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.celrolewithoutsubject;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.stream.Collectors;

/** Flags a role of OpenBao whose CEL program reads neither the subject nor the audience of the token. */
public final class CelRoleWithoutSubject implements Rule<VaultRole> {
    private static final RuleInfo INFO = new RuleInfo(
                    "cel-role-without-subject", "CEL role that checks no subject", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-453");

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
        Optional<Setting> program = role.parameters().setting("cel_program");
        if (program.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Optional<String> text = program.get()
                .asGroup()
                .map(group -> Parameters.of(group.entries(), group.at()).settings().values().stream()
                        .map(CelRoleWithoutSubject::words)
                        .collect(Collectors.joining(" ")))
                .or(() -> program.get().text().asKnown());
        if (text.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_LITERAL, role.at(), "the program is only known at run time");
            return;
        }
        boolean subject = text.get().contains("sub");
        boolean audience = text.get().contains("aud") || role.parameters().has("bound_audiences");
        if (!subject && !audience) {
            verdicts.fail(role.at(), "the program of role " + role.name() + " asks neither for subject nor audience");
        } else if (!subject || !audience) {
            verdicts.unknown(
                    UnknownReason.NOT_LITERAL, role.at(), "whether the program narrows it down enough is not decided");
        }
    }

    private static String words(Setting setting) {
        return setting.asMany()
                .map(many ->
                        many.items().stream().map(CelRoleWithoutSubject::words).collect(Collectors.joining(" ")))
                .or(() -> setting.asGroup()
                        .map(group -> group.entries().values().stream()
                                .map(CelRoleWithoutSubject::words)
                                .collect(Collectors.joining(" "))))
                .or(setting::spelled)
                .orElse("");
    }
}
