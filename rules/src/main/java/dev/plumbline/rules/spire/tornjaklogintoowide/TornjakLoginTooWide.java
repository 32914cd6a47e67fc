// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.tornjaklogintoowide;

import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.Tornjak;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.settings.Settings.Named;
import dev.plumbline.verdict.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Flags a Keycloak authenticator whose `issuer` is empty or without https, or that has no `audience`; critical: an authorizer that lets every signed-in user (role "") or a role that elsewhere only reads call an API that writes. */
public final class TornjakLoginTooWide implements Rule<Tornjak> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tornjak-login-too-wide", "Tornjak login that too many tokens pass", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-220", "SPIRE-223");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Tornjak> looksAt() {
        return Tornjak.class;
    }

    private static final Pattern WRITES = Pattern.compile(
            "(?:POST|PATCH|PUT|DELETE) .{1,200}|/api/(?:entry|agent|tornjak/\\w{1,40})/(?:create|delete|ban|createjointoken|register|edit)");

    @Override
    public void check(Tornjak tornjak, Facts facts, Verdicts verdicts) {
        if (Unread.tell(tornjak, verdicts)) {
            return;
        }
        tornjak.authenticator().ifPresent(plugin -> authenticator(plugin, verdicts));
        tornjak.authorizer().ifPresent(plugin -> authorizer(plugin, verdicts));
    }

    private static void authenticator(Plugin plugin, Verdicts verdicts) {
        Value<String> issuer = plugin.data().text("issuer");
        if (!issuer.isUnknown() && !issuer.isKnown(text -> text.startsWith("https://"))) {
            verdicts.fail(
                    issuer.location().orElse(plugin.at()),
                    "the keys of the issuer are fetched without TLS, or from nowhere");
        }
        Value<String> audience = plugin.data().text("audience");
        if (!audience.isUnknown() && !audience.isKnown(text -> !text.isBlank())) {
            verdicts.fail(
                    audience.location().orElse(plugin.at()), "no audience is checked: any token of the realm signs in");
        }
    }

    private static void authorizer(Plugin plugin, Verdicts verdicts) {
        List<Named> apis = new ArrayList<>(plugin.data().named("API"));
        apis.addAll(plugin.data().named("APIv1"));
        for (Named api : apis) {
            if (WRITES.matcher(api.name()).matches()) {
                for (Located<String> role : api.body().texts("allowed_roles")) {
                    boolean reader = role.value().matches("(?i).*(?:view|read|audit).*");
                    if (role.value().isEmpty() || reader) {
                        verdicts.fail(Defect.at(
                                        role.at(),
                                        role.value().isEmpty()
                                                ? "everybody who signed in may call %s".formatted(api.name())
                                                : "role %s, which is to read, may call %s"
                                                        .formatted(role.value(), api.name()))
                                .severity(Severity.CRITICAL));
                    }
                }
            }
        }
    }
}
