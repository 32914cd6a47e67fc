// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.spireaccountusedelsewhere;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.SpireServer.Cluster;
import dev.plumbline.verdict.Severity;

/** Flags a workload that is no part of SPIRE and runs as an account from the server's `service_account_allow_list` (critical), or as the server's own account. */
public final class SpireAccountUsedElsewhere implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "spire-account-used-elsewhere",
                    "Another workload runs as SPIRE's account",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-039", "SPIRE-249");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        if (facts.spire().servers().isEmpty() || facts.spire().isPartOfSpire(workload.id())) {
            verdicts.notApplicable();
            return;
        }
        Value<String> account = workload.pod().serviceAccountName();
        String name = account.asKnown().orElse("");
        Location at = account.location().orElse(workload.at());
        for (SpireServer server : facts.spire().servers()) {
            for (Cluster cluster : server.clusters()) {
                boolean listed = cluster.allowList().stream()
                        .anyMatch(entry -> entry.value().equals(workload.namespace() + ":" + name));
                if (listed) {
                    verdicts.fail(Defect.at(
                                    at, "its account may attest as an agent and then receive every identity of a node")
                            .severity(Severity.CRITICAL)
                            .related(cluster.at(), "the server's list of agents' accounts"));
                    return;
                }
            }
            boolean same = server.as()
                    .workload()
                    .filter(own -> own.namespace().equals(workload.namespace())
                            && own.pod().serviceAccountName().asKnown().equals(account.asKnown()))
                    .isPresent();
            if (same && !name.equals("default")) {
                verdicts.fail(at, "it runs as the account of the SPIRE server");
                return;
            }
        }
    }
}
