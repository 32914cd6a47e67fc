// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.tlsendsbeforevault;

import dev.plumbline.model.Route;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Exposures;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a route to a Vault server that ends TLS in front of it, or publishes it without TLS. */
public final class TlsEndsBeforeVault implements Rule<Route> {
    private static final RuleInfo INFO = new RuleInfo(
                    "tls-ends-before-vault", "TLS ends before Vault, or is missing", Family.VAULT, Severity.HIGH)
            .covering("VAULT-051", "VAULT-052");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Route> looksAt() {
        return Route.class;
    }

    @Override
    public void check(Route route, Facts facts, Verdicts verdicts) {
        Optional<VaultServer> server =
                Exposures.serverBehind(route, facts.vault().servers(), facts.inventory());
        if (server.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        boolean encrypted = server.get().listeners().stream()
                .anyMatch(listener -> !listener.isLocal() && listener.tls().isKnown(on -> on));
        switch (route.tls().termination()) {
            case NONE -> {
                if (!encrypted) {
                    verdicts.fail(Defect.at(route.at(), server.get().product().title() + " is published without TLS")
                            .severity(Severity.CRITICAL));
                }
            }
            case EDGE -> {
                if (!encrypted) {
                    verdicts.fail(
                            route.at(),
                            "TLS ends here, and " + server.get().product().title() + " behind it gets plain http");
                }
            }
            case UNKNOWN ->
                verdicts.unknown(
                        UnknownReason.NOT_LITERAL, route.at(), "where TLS ends on the way to the server is not known");
            case REENCRYPT, PASSTHROUGH -> {}
        }
    }
}
