// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.serverbehindterminatingproxy;

import dev.plumbline.model.Route.Termination;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.Publication.Published;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags an Ingress, Route or gateway that leads to the server's port and does not pass TLS through, or that ends TLS in front of a bundle endpoint with profile `https_spiffe`. */
public final class ServerBehindTerminatingProxy implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "server-behind-terminating-proxy",
                    "TLS of the SPIRE server ended by a proxy",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-231", "SPIRE-232");

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
        if (server.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        if (Unread.tell(server, verdicts)) {
            return;
        }
        Workload workload = server.as().workload().get();
        server.bindPort()
                .asKnown()
                .ifPresent(bound -> terminating(Publication.of(facts.inventory(), workload, port -> port == bound))
                        .forEach(published -> verdicts.fail(
                                published.backend().at(),
                                "TLS to the server ends at %s, so no agent can verify the server"
                                        .formatted(published.route().id()))));
        Optional<Settings> endpoint = server.server().in("federation").block("bundle_endpoint");
        boolean spiffe = endpoint.filter(block -> !block.has("acme")
                        && block.named("profile").stream()
                                .noneMatch(profile -> profile.name().equals("https_web")))
                .isPresent();
        if (spiffe) {
            int listens = endpoint.get().number("port").asKnown().orElse(443);
            terminating(Publication.of(facts.inventory(), workload, port -> port == listens))
                    .forEach(published -> verdicts.fail(
                            published.backend().at(),
                            "TLS to the bundle endpoint ends at %s, and profile https_spiffe is verified end to end"
                                    .formatted(published.route().id())));
        }
    }

    private static List<Published> terminating(Publication publication) {
        return publication.routes().stream()
                .filter(published -> published.route().tls().termination() != Termination.PASSTHROUGH
                        && published.route().tls().termination() != Termination.UNKNOWN)
                .toList();
    }
}
