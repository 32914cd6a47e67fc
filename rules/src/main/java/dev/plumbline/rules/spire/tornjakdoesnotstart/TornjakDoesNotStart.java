// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tornjakdoesnotstart;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.settings.Settings.Named;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a Tornjak backend from release 1.6 on without an `http` block, or with an `Authorizer` whose APIs name a role that is not declared. */
public final class TornjakDoesNotStart implements Rule<Tornjak> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tornjak-does-not-start", "Tornjak backend that does not start", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-219");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Tornjak> looksAt() {
        return Tornjak.class;
    }

    @Override
    public void check(Tornjak tornjak, Facts facts, Verdicts verdicts) {
        if (Unread.tell(tornjak, verdicts)) {
            return;
        }
        Settings server = tornjak.settings().in("server");
        boolean newer = !tornjak.release().isBefore("1.6.0");
        if (newer && !server.has("http")) {
            verdicts.fail(server.at(), "the http block is missing, without which the backend ends at the start");
        }
        Optional<Settings> policy = tornjak.authorizer().map(Plugin::data);
        if (policy.isEmpty()) {
            return;
        }
        Set<String> roles = new LinkedHashSet<>();
        policy.get().named("role").forEach(role -> roles.add(role.name()));
        for (String kind : List.of("API", "APIv1")) {
            for (Named api : policy.get().named(kind)) {
                api.body().texts("allowed_roles").stream()
                        .filter(role -> !roles.contains(role.value()))
                        .forEach(role -> verdicts.fail(
                                role.at(),
                                "role \"%s\" is not declared, so the authorizer is refused".formatted(role.value())));
            }
        }
    }
}
