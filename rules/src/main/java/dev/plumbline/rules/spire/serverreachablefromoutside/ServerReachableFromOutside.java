// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.serverreachablefromoutside;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.verdict.Severity;

/** Flags a Service of type NodePort or LoadBalancer that leads to the server's port where the server attests one cluster only; medium where the release does not check resumed TLS sessions (before 1.14.3). */
public final class ServerReachableFromOutside implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "server-reachable-from-outside",
                    "SPIRE server reachable from outside of the cluster",
                    Family.SPIRE,
                    Severity.LOW)
            .covering("SPIRE-230");

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
        boolean others = server.clusters().size() > 1
                || server.as().plugins("NodeAttestor").stream()
                        .anyMatch(plugin -> !plugin.name().equals("k8s_psat"));
        if (others) {
            return;
        }
        boolean resumes = server.release().isBefore("1.14.3");
        server.bindPort()
                .asKnown()
                .ifPresent(bound -> Publication.of(
                                facts.inventory(), server.as().workload().get(), port -> port == bound)
                        .outside()
                        .forEach(port -> verdicts.fail(Defect.at(
                                        port.port().at(),
                                        "Service %s opens the server to the outside, and it attests one cluster only"
                                                .formatted(port.service().id().name()))
                                .severity(resumes ? Severity.MEDIUM : Severity.LOW))));
    }
}
