// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.severalidentitiesforonepod;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Set;

/** Flags a workload to which several registrations give different SPIFFE IDs, and that asks for none of them by hint or ID. */
public final class SeveralIdentitiesForOnePod implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "several-identities-for-one-pod",
                    "Pod with several identities and no choice among them",
                    Family.IDENTITY,
                    Severity.MEDIUM)
            .covering("SPIRE-122", "SPIRE-210", "SPIRE-282");

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
        Identities identities = facts.spire().identitiesOf(consumer.id()).orElseThrow();
        Set<String> ids = identities.spiffeIds();
        if (ids.size() < 2) {
            if (identities.possibleSpiffeIds().size() > 1) {
                verdicts.unknown(
                        UnknownReason.NOT_READ,
                        consumer.at(),
                        "it may get several identities, not all of them are certain");
            }
            return;
        }
        if (consumer.choosesIdentity()) {
            return;
        }
        Defect defect = Defect.at(
                consumer.at(),
                "its pods get %d identities and take the first one, whose order they do not control: %s"
                        .formatted(ids.size(), String.join(", ", ids)));
        for (Identity identity : identities.identities()) {
            defect = defect.related(identity.by().at(), identity.by().words() + " gives " + identity.spiffeId());
        }
        verdicts.fail(defect);
    }
}
