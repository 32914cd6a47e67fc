// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.dynamicsecretfetchedonce;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.Set;

/** Flags a dynamic secret that is fetched at the start only, in a pod that keeps running. */
public final class DynamicSecretFetchedOnce implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "dynamic-secret-fetched-once", "Short-lived secret fetched once", Family.DELIVERY, Severity.HIGH)
            .covering("VAULT-115", "VAULT-144", "VAULT-156");
    private static final Set<String> DYNAMIC = Set.of(
            "database", "aws", "gcp", "azure", "pki", "ssh", "rabbitmq", "consul", "nomad", "kubernetes", "ldap");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<VaultConsumer> looksAt() {
        return VaultConsumer.class;
    }

    @Override
    public void check(VaultConsumer consumer, Facts facts, Verdicts verdicts) {
        boolean brief =
                consumer.id().kind().equals("Job") || consumer.id().kind().equals("CronJob");
        boolean workload = facts.inventory().find(Workload.class, consumer.id()).isPresent();
        if (brief || !workload) {
            verdicts.notApplicable();
            return;
        }
        for (VaultClient client : consumer.clients()) {
            if (!client.usage().once() || client.mechanism() == Mechanism.SCRIPT) {
                continue;
            }
            for (Request request : client.requests()) {
                boolean dynamic = request.path().isKnown(path -> isDynamic(path, facts));
                verdicts.fail(Defect.at(
                                request.at(),
                                dynamic
                                        ? "a secret with a lease is fetched once, and the lease ends while the pod runs"
                                        : "the secret is fetched once at the start, so a rotation never reaches the pod")
                        .severity(dynamic ? Severity.HIGH : Severity.LOW));
            }
        }
    }

    private static boolean isDynamic(String path, Facts facts) {
        Optional<SecretEngine> engine = facts.vault().setup().engineOf(path);
        int slash = path.indexOf('/');
        String mount = slash < 0 ? path : path.substring(0, slash);
        return engine.map(found -> DYNAMIC.stream().anyMatch(found::is))
                .orElse(DYNAMIC.contains(mount) || path.contains("/creds/"));
    }
}
