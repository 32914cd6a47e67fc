// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.vault.publishedvaultservice;

import dev.plumbline.model.Service;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.server.Exposures;
import dev.plumbline.verdict.Severity;

/** Flags a Service that opens a server's port beyond the cluster. */
public final class PublishedVaultService implements Rule<Service> {
    private static final RuleInfo INFO = new RuleInfo(
                    "published-vault-service", "Vault published by its Service", Family.VAULT, Severity.HIGH)
            .covering("VAULT-050");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Service> looksAt() {
        return Service.class;
    }

    @Override
    public void check(Service service, Facts facts, Verdicts verdicts) {
        boolean server = facts.vault().servers().stream()
                .flatMap(each -> Exposures.servicesOf(each, facts.inventory()).stream())
                .anyMatch(each -> each.id().equals(service.id()));
        if (!server) {
            verdicts.notApplicable();
            return;
        }
        boolean open = service.type().isKnown(type -> type.equals("LoadBalancer") || type.equals("NodePort"));
        boolean internal = service.metadata().annotations().entrySet().stream()
                .anyMatch(each -> each.getKey().contains("internal")
                                && !each.getValue().value().equals("false")
                        || each.getValue().value().equals("internal"));
        if (open) {
            verdicts.fail(Defect.at(
                            service.type().location().orElse(service.at()),
                            "the server is reachable from outside the cluster"
                                    + (internal ? ", on an internal network" : ""))
                    .severity(internal ? Severity.MEDIUM : Severity.HIGH));
        }
    }
}
