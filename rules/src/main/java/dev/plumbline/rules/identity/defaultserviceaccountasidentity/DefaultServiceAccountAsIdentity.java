// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.defaultserviceaccountasidentity;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a workload whose SPIFFE ID contains the ServiceAccount and that runs as `default`. */
public final class DefaultServiceAccountAsIdentity implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "default-service-account-as-identity",
                    "Identity that rests on the default ServiceAccount",
                    Family.IDENTITY,
                    Severity.MEDIUM)
            .covering("SPIRE-124");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeConsumer> looksAt() {
        return SpiffeConsumer.class;
    }

    @Override
    public void check(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        Value<String> account = consumer.workload().pod().serviceAccountName();
        if (Unread.tell(account, "the ServiceAccount", verdicts) || !account.isKnown("default"::equals)) {
            return;
        }
        Identities identities = facts.spire().identitiesOf(consumer.id()).orElseThrow();
        Optional<String> id = identities.possibleSpiffeIds().stream()
                .filter(text -> text.endsWith("/default"))
                .findFirst();
        if (id.isEmpty()) {
            return;
        }
        verdicts.fail(
                consumer.workload().pod().serviceAccount().location().orElse(consumer.at()),
                "it runs as ServiceAccount default and gets %s, as does every pod of the namespace that names no account"
                        .formatted(id.get()));
    }
}
