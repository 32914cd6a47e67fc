// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.consumerwithoutidentity;

import dev.plumbline.chain.HopName;
import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.consumer.SpiffeConsumer;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identities.Doubt;
import dev.plumbline.spire.registration.SpireResource;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;

/** Flags a workload that uses the Workload API and is matched by no ClusterSPIFFEID, static entry or scripted entry, or whose namespace the controller manager ignores. */
public final class ConsumerWithoutIdentity implements Rule<SpiffeConsumer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "consumer-without-identity",
                    "Pod that asks for an identity and is given none",
                    Family.IDENTITY,
                    Severity.HIGH)
            .covering("SPIRE-120", "SPIRE-121", "SPIRE-195");

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
        SpireFacts spire = facts.spire();
        Identities identities = spire.identitiesOf(consumer.id()).orElseThrow();
        if (!identities.spiffeIds().isEmpty()) {
            return;
        }
        if (facts.chain().isStoppedAt(consumer.id(), HopName.REGISTRATION)) {
            // Told with the whole way to the secret that waits for the identity.
            verdicts.notApplicable();
            return;
        }
        if (!identities.isEmpty()) {
            String why = identities.identities().stream()
                    .flatMap(identity -> identity.doubt().stream())
                    .findFirst()
                    .orElseGet(() -> identities.doubts().stream()
                            .map(Doubt::why)
                            .findFirst()
                            .orElse(""));
            verdicts.unknown(
                    UnknownReason.NOT_READ, consumer.at(), "whether it gets an identity is not certain: " + why);
            return;
        }
        if (!identities.ignoredBy().isEmpty()) {
            Located<String> pattern = identities.ignoredBy().get(0);
            verdicts.fail(Defect.at(
                            consumer.at(),
                            "namespace %s is ignored by the controller manager, so no identity is registered"
                                    .formatted(consumer.workload().namespace()))
                    .related(pattern.at(), "pattern " + pattern.value() + " is found in the namespace's name"));
            return;
        }
        if (causeStandsElsewhere(consumer, identities, spire)) {
            verdicts.notApplicable();
            return;
        }
        nothing(consumer, facts, verdicts);
    }

    /** A registration that means it and is broken, or that no manager takes up, has a finding of its own. */
    private static boolean causeStandsElsewhere(SpiffeConsumer consumer, Identities identities, SpireFacts spire) {
        Workload workload = consumer.workload();
        return !identities.refusals().isEmpty()
                || spire.controllerManagers().stream().anyMatch(manager -> !manager.starts())
                || spire.clusterSpiffeIds().stream()
                        .filter(registration -> spire.selects(registration, workload) != Holds.NO)
                        .anyMatch(registration -> registration.fault().isPresent() || isIgnored(registration, spire))
                // One that means it and gives it nothing is refused, or not taken up.
                || spire.staticEntries().stream().anyMatch(entry -> entry.mayMean(workload));
    }

    private static boolean isIgnored(SpireResource registration, SpireFacts spire) {
        return spire.isClaimed(registration).isKnown(claimed -> !claimed);
    }

    private static void nothing(SpiffeConsumer consumer, Facts facts, Verdicts verdicts) {
        SpireFacts spire = facts.spire();
        boolean complete = facts.inventory().scope().complete("spire.spiffe.io", "ClusterSPIFFEID", "");
        boolean registrationsRead =
                !spire.clusterSpiffeIds().isEmpty() || !spire.staticEntries().isEmpty();
        if (spire.controllerManagers().isEmpty()) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    consumer.at(),
                    "no controller manager was read; entries made by hand or by Tornjak cannot be seen here");
            return;
        }
        if (!complete && !registrationsRead) {
            verdicts.unknown(
                    UnknownReason.NOT_READ, consumer.at(), "no ClusterSPIFFEID was read; add the registrations");
            return;
        }
        verdicts.fail(Defect.at(
                        consumer.at(), "no registration selects its pods: the agent answers \"no identity issued\"")
                .confidence(
                        complete ? Confidence.CERTAIN : Confidence.STRONG,
                        complete ? "all registrations were read" : "registrations may lie outside of what was read"));
    }
}
