// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.vaultnothighlyavailable;

import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Product;
import dev.plumbline.vault.server.ServerConfig;
import dev.plumbline.vault.server.VaultServer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a server that one pod failure stops, or whose storage cannot have a second node. */
public final class VaultNotHighlyAvailable implements Rule<VaultServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "vault-not-highly-available", "Vault on a single node", Family.VAULT, Severity.MEDIUM)
            .covering("VAULT-053", "VAULT-010", "VAULT-451");

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
        Optional<Workload> workload = server.workload();
        if (workload.isEmpty() || server.isDev()) {
            verdicts.notApplicable();
            return;
        }
        for (ServerConfig.Block storage : server.storage()) {
            if (storage.label().equals("file")) {
                boolean ends = server.product() == Product.OPENBAO;
                verdicts.fail(Defect.at(
                                storage.at(),
                                "file storage has one node and no snapshots"
                                        + (ends ? ", and OpenBao 2.7 drops it" : ""))
                        .severity(ends ? Severity.HIGH : Severity.MEDIUM));
                return;
            }
        }
        if (workload.get().kind() == WorkloadKind.DEPLOYMENT) {
            verdicts.fail(
                    workload.get().at(), "the server runs as a Deployment, without a place of its own for each node");
            return;
        }
        Value<Integer> replicas = workload.get().replicas();
        boolean one = workload.get().kind() == WorkloadKind.STATEFUL_SET
                && (replicas.isAbsent() || replicas.isKnown(count -> count == 1));
        if (one) {
            verdicts.fail(replicas.location().orElse(workload.get().at()), "one node serves everybody");
        } else if (replicas.isKnown(count -> count == 2 || count == 4)) {
            verdicts.fail(Defect.at(
                            replicas.location().orElseThrow(),
                            "an even number of nodes tolerates no more failures than one fewer")
                    .severity(Severity.LOW));
        }
    }
}
