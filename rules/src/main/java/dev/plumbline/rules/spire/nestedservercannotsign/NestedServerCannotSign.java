// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.nestedservercannotsign;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireAgent;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.consumer.SocketVolume;
import dev.plumbline.spire.install.Installed.Plugin;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.reach.SocketFolders;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Flags a server with upstream authority `spire` whose `workload_api_socket` lies on no mounted volume or is served by an agent of another trust domain, or whose pod gets registrations of which none is `downstream`. */
public final class NestedServerCannotSign implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "nested-server-cannot-sign",
                    "Nested server that gets no CA from its upstream",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-259");

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
        Optional<Plugin> upstream = server.as().plugin("UpstreamAuthority", "spire");
        if (upstream.isEmpty() || server.as().workload().isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Value<String> socket = upstream.get().data().text("workload_api_socket");
        Location at = socket.location().orElse(upstream.get().at());
        if (Unread.tell(socket, "the upstream agent's socket", verdicts)) {
            return;
        }
        Behind behind =
                server.as().files().orElseThrow().behind(socket.asKnown().orElse("/"));
        if (!(behind instanceof Behind.InVolume inside)) {
            verdicts.fail(at, "no volume brings the upstream agent's socket to this path");
            return;
        }
        for (SpireAgent agent : SocketFolders.agentsBehind(new SocketVolume(inside.volume()), facts.spire())) {
            boolean other =
                    agent.trustDomain().isKnown(domain -> server.trustDomain().isKnown(own -> !own.equals(domain)));
            if (other) {
                verdicts.fail(at, "the upstream agent %s is of another trust domain".formatted(agent.id()));
            }
        }
        entries(server, at, facts, verdicts);
    }

    private static void entries(SpireServer server, Location at, Facts facts, Verdicts verdicts) {
        List<Identity> identities = facts.spire()
                .identitiesOf(server.id())
                .map(found -> found.identities())
                .orElse(List.of());
        if (identities.isEmpty()) {
            verdicts.unknown(UnknownReason.NOT_READ, at, "the upstream server's registrations were not read");
        } else if (identities.stream()
                .noneMatch(identity -> identity.entry().attributes().downstream())) {
            verdicts.fail(
                    at,
                    "%s gives its pod an identity, but not the right to an intermediate CA"
                            .formatted(identities.get(0).by().words()));
        }
    }
}
