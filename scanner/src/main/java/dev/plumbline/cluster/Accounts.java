// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Ledger;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.List;
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
    private final ClusterScope scope;
    private final List<Read> reads = new ArrayList<>();

    /** How one kind was read, everywhere or by namespaces. */
    record Read(Plan.Entry entry, List<Place> places) {
        boolean isForbiddenEverywhere() {
            return places.stream().allMatch(place -> place.outcome().isForbidden());
        }

        boolean isWholeInNamespaces() {
            return entry.kind().namespaced()
                    && places.stream()
                            .anyMatch(place -> place.namespace().isEmpty()
                                    && place.outcome().isComplete());
        }
    }

    /** How reading went in one namespace; an empty one stands for all. */
    record Place(String namespace, Outcome outcome) {
        boolean isForbiddenHere() {
            return !namespace.isEmpty() && outcome.isForbidden();
        }
    }

    Accounts(Ledger ledger, ClusterScope scope) {
        this.ledger = ledger;
        this.scope = scope;
    }

    void add(Plan.Entry entry, List<Place> places) {
        reads.add(new Read(entry, places));
    }

    void close() {
        Set<String> closed = closedNamespaces();
        closed.forEach(namespace -> ledger.gap(new Coverage.Gap(
                        UnknownReason.FORBIDDEN,
                        "namespace " + namespace,
                        "listing is forbidden, so nothing in it was looked at" + RBAC,
                        Optional.empty(),
                        true)
                .over("", namespace)));
        for (Read read : reads) {
            if (!read.places().isEmpty() && read.isForbiddenEverywhere()) {
                everywhere(read);
            } else {
                read.places().stream()
                        .filter(place -> !(place.isForbiddenHere() && closed.contains(place.namespace())))
                        .forEach(place -> write(read, place));
            }
        }
    }

    /** Namespaces in which no kind may be listed that may be elsewhere; none when a kind was read for the whole cluster. */
    private Set<String> closedNamespaces() {
        if (reads.stream().anyMatch(Read::isWholeInNamespaces)) {
            return Set.of();
        }
        Set<String> closed = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        for (Read read : reads) {
            if (read.isForbiddenEverywhere()) {
                continue;
            }
            read.places().stream()
                    .filter(place -> !place.namespace().isEmpty())
                    .forEach(place -> (place.isForbiddenHere() ? closed : open).add(place.namespace()));
        }
        closed.removeAll(open);
        return closed;
    }

    private void everywhere(Read read) {
        Served kind = read.entry().kind();
        scope.gap(kind.group(), kind.kind(), UnknownReason.FORBIDDEN);
        Outcome first = read.places().get(0).outcome();
        ledger.gap(new Coverage.Gap(
                        UnknownReason.FORBIDDEN,
                        kind.name(),
                        first.message() + ", so not known is: " + read.entry().need() + RBAC,
                        Optional.empty(),
                        true)
                .over(kind.kind(), ""));
    }

    private void write(Read read, Place place) {
        Served kind = read.entry().kind();
        Outcome outcome = place.outcome();
        String what = place.namespace().isEmpty() ? kind.name() : kind.name() + " in " + place.namespace();
        malformed(kind, place);
        if (!outcome.isComplete()) {
            UnknownReason reason = outcome.reason().orElseThrow();
            scope.gap(kind.group(), kind.kind(), reason);
            ledger.gap(new Coverage.Gap(
                            reason,
                            what,
                            outcome.message() + ", so not known is: "
                                    + read.entry().need(),
                            Optional.empty(),
                            true)
                    .over(kind.kind(), place.namespace()));
            return;
        }
        if (!outcome.malformed().isEmpty()) {
            scope.gap(kind.group(), kind.kind(), UnknownReason.UNPARSEABLE);
        } else if (place.namespace().isEmpty()) {
            scope.whole(kind);
        } else {
            scope.inNamespace(kind, place.namespace());
        }
        if (!outcome.doubt().isEmpty()) {
            ledger.gap(new Coverage.Gap(UnknownReason.NOT_READ, what, outcome.doubt(), Optional.empty(), false));
        }
    }

    private void malformed(Served kind, Place place) {
        for (String name : place.outcome().malformed()) {
            ledger.gap(new Coverage.Gap(
                            UnknownReason.UNPARSEABLE,
                            kind.name() + " " + name,
                            "the object is malformed and was not looked at",
                            Optional.empty(),
                            true)
                    .over(kind.kind(), place.namespace()));
        }
    }
}
