// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Ledger;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes down how reading went. Where rights are few, one line says it of a kind that is forbidden everywhere, or of a namespace
 * in which everything is, instead of one for each kind in each namespace.
 */
final class Accounts {
    private static final String RBAC = "; plumbline rbac prints the right";

    private final Ledger ledger;

    Accounts(Ledger ledger) {
        this.ledger = ledger;
    }

    void close(ClusterReading reading) {
        confinement(reading);
        Set<String> closed = closedNamespaces(reading);
        closed.forEach(namespace -> ledger.gap(new Coverage.Gap(
                        UnknownReason.FORBIDDEN,
                        "namespace " + namespace,
                        "listing is forbidden, so nothing in it was looked at" + RBAC,
                        Optional.empty(),
                        true)
                .over("", namespace)));
        for (KindReading kind : reading.kinds()) {
            if (kind.isForbiddenEverywhere()) {
                everywhere(kind);
            } else {
                kind.places().forEach((namespace, outcome) -> {
                    if (!(outcome.isForbidden() && closed.contains(namespace))) {
                        write(kind, namespace, outcome);
                    }
                });
            }
        }
    }

    private void confinement(ClusterReading reading) {
        reading.confinedTo()
                .ifPresent(namespace -> ledger.gap(
                        UnknownReason.FORBIDDEN,
                        "other namespaces than " + namespace,
                        "which there are may not be listed, so nothing in them was looked at; name them with"
                                + " --namespace"));
    }

    /** Namespaces in which no kind may be listed that may be elsewhere; none when a kind was read for the whole cluster. */
    private static Set<String> closedNamespaces(ClusterReading reading) {
        if (reading.kinds().stream().anyMatch(kind -> kind.namespaced() && kind.isListedEverywhere())) {
            return Set.of();
        }
        Set<String> closed = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (KindReading kind : reading.kinds()) {
            if (!kind.isForbiddenEverywhere()) {
                kind.places().forEach((namespace, outcome) -> (outcome.isForbidden() ? closed : open).add(namespace));
            }
        }
        closed.removeAll(open);
        closed.remove("");
        return closed;
    }

    private void everywhere(KindReading kind) {
        String message = kind.places().values().iterator().next().message();
        ledger.gap(new Coverage.Gap(
                        UnknownReason.FORBIDDEN,
                        kind.name(),
                        message + ", so not known is: " + kind.need() + RBAC,
                        Optional.empty(),
                        true)
                .over(kind.kind().kind(), ""));
    }

    private void write(KindReading kind, String namespace, Outcome outcome) {
        String what = namespace.isEmpty() ? kind.name() : kind.name() + " in " + namespace;
        for (String name : outcome.malformed()) {
            ledger.gap(new Coverage.Gap(
                            UnknownReason.UNPARSEABLE,
                            kind.name() + " " + name,
                            "the object is malformed and was not looked at",
                            Optional.empty(),
                            true)
                    .over(kind.kind().kind(), namespace));
        }
        outcome.reason()
                .ifPresent(reason -> ledger.gap(new Coverage.Gap(
                                reason,
                                what,
                                outcome.message() + ", so not known is: " + kind.need(),
                                Optional.empty(),
                                true)
                        .over(kind.kind().kind(), namespace)));
        if (!outcome.doubt().isEmpty()) {
            ledger.gap(new Coverage.Gap(UnknownReason.NOT_READ, what, outcome.doubt(), Optional.empty(), false));
        }
    }
}
