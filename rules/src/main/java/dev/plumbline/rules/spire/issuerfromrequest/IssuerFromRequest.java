// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.issuerfromrequest;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a discovery provider without `jwt_issuer`: the document's issuer is scheme and host of each request. */
public final class IssuerFromRequest implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "issuer-from-request", "Issuer taken from each request", Family.SPIRE, Severity.MEDIUM)
            .covering("SPIRE-183");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<OidcProvider> looksAt() {
        return OidcProvider.class;
    }

    @Override
    public void check(OidcProvider provider, Facts facts, Verdicts verdicts) {
        if (Unread.tell(provider, verdicts)) {
            return;
        }
        Value<String> own = provider.jwtIssuer();
        if (own.isKnown(issuer -> !issuer.isEmpty()) || Unread.tell(own, "the provider's jwt_issuer", verdicts)) {
            return;
        }
        List<Located<String>> domains = provider.domains();
        Location at = provider.settings().at("domains");
        Optional<Value<String>> issuer = Issuers.of(provider, facts.spire());
        String wanted = issuer.flatMap(Value::asKnown).orElse("");
        if (wanted.isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ, at, "the issuer of the servers whose keys it publishes was not read");
            return;
        }
        if (!provider.serves(Issuers.host(wanted)) || !wanted.startsWith("https://")) {
            // The host that is refused, or the issuer that is no https address, is the defect.
            verdicts.notApplicable();
            return;
        }
        boolean right = provider.issuerFor(Issuers.host(wanted), true)
                .filter(wanted::equals)
                .isPresent();
        if (!right) {
            verdicts.fail(at, "no request makes it announce %s, the issuer of the server's tokens".formatted(wanted));
            return;
        }
        List<String> wrong = domains.stream()
                .map(Located::value)
                .filter(domain -> !domain.equals(Issuers.host(wanted)))
                .toList();
        String others =
                wrong.isEmpty() ? "" : "; asked by " + String.join(", ", wrong) + " it announces another issuer";
        verdicts.fail(Defect.at(
                        at,
                        "the issuer follows the host of the request: right for https requests to %s only%s"
                                .formatted(Issuers.host(wanted), others))
                .severity(Severity.LOW));
    }
}
