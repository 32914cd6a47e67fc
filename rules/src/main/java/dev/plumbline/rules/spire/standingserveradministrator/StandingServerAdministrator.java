// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.standingserveradministrator;

import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags an ID in the server's `admin_ids` that workloads outside of SPIRE's own namespaces get, that belongs to another trust domain, or that is no SPIFFE ID; any other one is medium. */
public final class StandingServerAdministrator implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "standing-server-administrator",
                    "Identity that always administers the SPIRE server",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-031");

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
        for (Located<String> id : server.server().texts("admin_ids")) {
            judge(server, id, facts, verdicts);
        }
    }

    private static void judge(SpireServer server, Located<String> id, Facts facts, Verdicts verdicts) {
        Optional<String> fault = SpiffeId.fault(id.value());
        if (fault.isPresent()) {
            verdicts.fail(
                    id.at(), "an entry of admin_ids is no SPIFFE ID, so the server does not start: " + fault.get());
            return;
        }
        String domain = SpiffeId.trustDomain(id.value());
        boolean foreign = server.trustDomain().isKnown(own -> !own.equals(domain));
        if (foreign) {
            verdicts.fail(id.at(), "whoever runs trust domain %s can administer this server".formatted(domain));
            return;
        }
        Set<String> own = facts.spire().ownNamespaces();
        List<Workload> strangers = facts.spire().workloadsWith(id.value()).stream()
                .filter(workload -> !own.contains(workload.namespace()))
                .toList();
        if (strangers.isEmpty()) {
            verdicts.fail(Defect.at(id.at(), "a standing administrator of the server: " + id.value())
                    .severity(Severity.MEDIUM));
            return;
        }
        Defect defect = Defect.at(
                id.at(),
                "%s gets this ID and may administer the server"
                        .formatted(strangers.get(0).id()));
        for (Workload stranger : strangers) {
            defect = defect.related(stranger.at(), "it gets the ID");
        }
        verdicts.fail(defect);
    }
}
