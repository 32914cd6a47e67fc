// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.registrationmasked;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags two registrations that give the same SPIFFE ID with the same selectors to a pod: the older one wins and the newer one is ignored. */
public final class RegistrationMasked implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "registration-masked", "Registration hidden behind an older one", Family.IDENTITY, Severity.LOW)
            .covering("SPIRE-123");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ClusterSpiffeId> looksAt() {
        return ClusterSpiffeId.class;
    }

    @Override
    public void check(ClusterSpiffeId registration, Facts facts, Verdicts verdicts) {
        for (Identities identities : facts.spire().touchedBy(registration)) {
            for (Identity identity : identities.from(registration)) {
                if (identity.masked()) {
                    report(registration, identity, identities, verdicts);
                    return;
                }
            }
        }
    }

    private static void report(
            ClusterSpiffeId registration, Identity identity, Identities identities, Verdicts verdicts) {
        Optional<Identity> winner = identities.identities().stream()
                .filter(other -> !other.masked() && other.spiffeId().equals(identity.spiffeId()))
                .findFirst();
        if (winner.filter(other -> !other.doubt().equals(identity.doubt())).isPresent()) {
            // Whether both take the pod is not known.
            return;
        }
        boolean differs =
                winner.filter(other -> !other.entry().equals(identity.entry())).isPresent();
        verdicts.fail(Defect.at(
                        registration.at(),
                        differs
                                ? "another registration gives the same entry, and this one's lifetimes, hint, DNS names or federation are lost"
                                : "another registration gives the same entry; this one has no effect")
                .severity(differs ? Severity.MEDIUM : Severity.LOW)
                .related(winner.map(other -> other.by().at()).orElse(registration.at()), "the registration that wins"));
    }
}
