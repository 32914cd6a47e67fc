// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.cluster.ClusterKind;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides which kinds are read: those that are wanted and served. What is not served does not exist, which is complete. */
final class Plan {
    private final ClusterRequest request;
    private final Ledger ledger;
    private final SortedSet<ClusterKind> absent = new TreeSet<>();
    private final List<String> unneeded = new ArrayList<>();

    /** A kind to read, and what is lost without it. */
    record Entry(Served kind, String need) {}

    Plan(ClusterRequest request, Ledger ledger) {
        this.request = request;
        this.ledger = ledger;
    }

    /** Kinds that the cluster does not serve, so that there are no objects of them; valid after {@link #of}. */
    SortedSet<ClusterKind> absent() {
        return absent;
    }

    List<Entry> of(Discovery discovery) {
        List<Entry> entries = new ArrayList<>();
        for (Wanted wanted : Wanted.all()) {
            Optional<Served> served =
                    discovery.find(wanted.group(), wanted.resource()).filter(Served::listable);
            if (served.isEmpty()) {
                notServed(wanted, discovery);
            } else if (request.skips(wanted)) {
                leftOut(wanted, served.get());
            } else if (!request.needs(wanted)) {
                unneeded.add(wanted.name());
            } else {
                entries.add(new Entry(served.get(), wanted.need()));
                metadataOnly(served.get());
            }
        }
        releases();
        if (!unneeded.isEmpty()) {
            String message = "no chosen rule needs them: " + String.join(", ", unneeded);
            ledger.gap(new Coverage.Gap(UnknownReason.LEFT_OUT, "further kinds", message, Optional.empty(), false));
        }
        return entries;
    }

    private void metadataOnly(Served kind) {
        if (request.question(kind, "").metadataOnly()) {
            String message = "left out on request: only metadata was asked for, so values are not known";
            ledger.gap(new Coverage.Gap(UnknownReason.LEFT_OUT, kind.name(), message, Optional.empty(), false)
                    .over(kind.kind(), ""));
        }
    }

    private void releases() {
        if (request.skippedKinds().contains(ClusterRequest.HELM_RELEASES)) {
            ledger.gap(new Coverage.Gap(
                    UnknownReason.LEFT_OUT,
                    ClusterRequest.HELM_RELEASES,
                    "left out on request: Secrets that hold Helm releases",
                    Optional.empty(),
                    false));
        }
    }

    private void leftOut(Wanted wanted, Served served) {
        ledger.gap(new Coverage.Gap(
                        UnknownReason.LEFT_OUT,
                        wanted.name(),
                        "left out on request: " + wanted.need(),
                        Optional.empty(),
                        false)
                .over(served.kind(), ""));
    }

    private void notServed(Wanted wanted, Discovery discovery) {
        if (!discovery.silent().contains(wanted.group())) {
            absent.add(new ClusterKind(wanted.group(), wanted.kind()));
            return;
        }
        if (request.needs(wanted) && !request.skips(wanted)) {
            ledger.gap(
                    UnknownReason.NOT_READ,
                    wanted.name(),
                    "the API group's own server does not answer, so not known is: " + wanted.need());
        }
    }
}
