// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultlistenerwithouttls;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Route;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Exposures;
import dev.plumbline.vault.server.Listener;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags an API listener that takes plain http from beyond the pod. */
public final class VaultListenerWithoutTls implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-listener-without-tls", "Vault listener without TLS", Family.VAULT, Severity.HIGH)
            .covering("VAULT-006");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultServer> looksAt() {
        return VaultServer.class;
    }

    @Override
    public void check(VaultServer server, Facts facts, Verdicts verdicts) {
        if (server.isDev()) {
            verdicts.notApplicable();
            return;
        }
        for (Listener listener : server.listeners()) {
            if (!listener.type().equals("tcp") || listener.isLocal()) {
                continue;
            }
            if (listener.tls().isUnknown()) {
                verdicts.unknown(
                        UnknownReason.NOT_LITERAL, listener.at(), "whether the listener uses TLS is decided later");
            } else if (listener.tls().isKnown(on -> !on)) {
                verdicts.fail(place(listener), "the listener takes plain http from the network");
            }
        }
        if (server.config().isEmpty()) {
            unseen(server, facts, verdicts);
        }
    }

    private static Location place(Listener listener) {
        return listener.settings().has("tls_disable") ? listener.settings().at("tls_disable") : listener.at();
    }

    /** The configuration is not visible; who ends TLS before the port says that the port takes plain text. */
    private static void unseen(VaultServer server, Facts facts, Verdicts verdicts) {
        for (Route route : Exposures.routesTo(server, facts.inventory())) {
            if (route.tls().termination() == Route.Termination.EDGE) {
                verdicts.fail(
                        Defect.at(server.at(), "TLS ends at " + route.id() + ", so the server itself takes plain http")
                                .confidence(Confidence.STRONG, "the route speaks plain http to the server's port")
                                .related(route.at(), "ends TLS before the server"));
                return;
            }
        }
        verdicts.unknown(UnknownReason.NOT_READ, server.at(), "the server's configuration was not read");
    }
}
