// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.delivery.staticfallbackbesideidentity;

import dev.plumbline.model.Container;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.vault.client.Environment;
import dev.plumbline.vault.client.VaultConsumer;
import dev.plumbline.verdict.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags a workload that can log in by identity and is given a stored secret for Vault as well. */
public final class StaticFallbackBesideIdentity implements Rule<VaultConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "static-fallback-beside-identity",
                    "Static fallback beside an identity login",
                    Family.DELIVERY,
                    Severity.HIGH)
            .covering("VAULT-124");

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
        boolean identity = consumer.clients().stream()
                .anyMatch(client -> client.login().kind().isIdentity());
        Optional<Workload> workload = facts.inventory().find(Workload.class, consumer.id());
        if (!identity || workload.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        for (Container container : workload.get().pod().allContainers()) {
            Environment environment = new Environment(container);
            Stream.of(environment.variable(Environment.TOKEN), environment.variable(Environment.SECRET_ID))
                    .flatMap(Optional::stream)
                    .filter(Environment::isSet)
                    .forEach(variable -> verdicts.fail(
                            variable.at(), variable.name() + " is a stored fallback beside the login by identity"));
        }
    }
}
