// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.defaultcasubject;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Flags a server without `ca_subject`, or with the placeholder values of the charts (`ARPA`, `Example`, `example.org`, `common-name`). */
public final class DefaultCaSubject implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "default-ca-subject", "CA certificate with a placeholder subject", Family.SPIRE, Severity.LOW)
            .covering("SPIRE-022");

    private static final Set<String> PLACEHOLDERS =
            Set.of("arpa", "example", "example.org", "example.com", "common-name", "spiffe");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        Optional<Settings> subject = server.server().block("ca_subject");
        if (subject.isEmpty() || subject.get().isEmpty()) {
            verdicts.fail(server.server().at("ca_subject"), "the CA's certificate has no subject of its own");
            return;
        }
        placeholder(subject.get(), "common_name", verdicts);
        placeholder(subject.get(), "organization", verdicts);
        placeholder(subject.get(), "country", verdicts);
    }

    private static void placeholder(Settings subject, String key, Verdicts verdicts) {
        for (Located<String> value : subject.texts(key)) {
            if (PLACEHOLDERS.contains(value.value().toLowerCase(Locale.ROOT))
                    || value.value().isBlank()) {
                verdicts.fail(value.at(), "%s of the CA's certificate is a placeholder".formatted(key));
            }
        }
    }
}
