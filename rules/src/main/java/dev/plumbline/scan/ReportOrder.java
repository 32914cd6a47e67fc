// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.finding.Finding;
import dev.plumbline.finding.Judgement;
import dev.plumbline.intake.Estate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order of a report: files as people read them, from top to bottom; what was read or dumped from a cluster after them, object
 * by object, because one estate has as many orders of lines as ways to list it.
 */
final class ReportOrder {
    private static final Comparator<Judgement> BY_PLACE = Comparator.comparing(Judgement::at)
            .thenComparing(judgement -> judgement.rule().id())
            .thenComparing(Judgement::subject)
            .thenComparing(Judgement::what);
    private static final Comparator<Finding> BY_SUBJECT = Comparator.comparing(Finding::estate)
            .thenComparing(Finding::subject)
            .thenComparing(finding -> finding.at().path().toString())
            .thenComparing(Finding::severity)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::message)
            .thenComparing(Comparator.naturalOrder());
    private static final Comparator<Judgement> JUDGEMENTS_BY_SUBJECT = Comparator.comparing(Judgement::estate)
            .thenComparing(Judgement::subject)
            .thenComparing(judgement -> judgement.at().path().toString())
            .thenComparing(judgement -> judgement.rule().id())
            .thenComparing(Judgement::what)
            .thenComparing(BY_PLACE);
    static final Comparator<InventoryEntry> ENTRIES_BY_PLACE =
            Comparator.comparing(InventoryEntry::at).thenComparing(InventoryEntry::what);
    static final Comparator<InventoryEntry> ENTRIES_BY_HOLDER = Comparator.comparing(InventoryEntry::holder)
            .thenComparing(entry -> entry.at().path().toString())
            .thenComparing(InventoryEntry::what)
            .thenComparing(ENTRIES_BY_PLACE);

    private final Set<String> states;

    ReportOrder(List<Estate> estates) {
        states = estates.stream().filter(Estate::state).map(Estate::name).collect(Collectors.toSet());
    }

    Comparator<Finding> findings() {
        return (first, second) ->
                compare(first, first.estate(), second, second.estate(), Comparator.naturalOrder(), BY_SUBJECT);
    }

    Comparator<Judgement> judgements() {
        return (first, second) ->
                compare(first, first.estate(), second, second.estate(), BY_PLACE, JUDGEMENTS_BY_SUBJECT);
    }

    private <T> int compare(
            T first, String firstEstate, T second, String secondEstate, Comparator<T> inFiles, Comparator<T> inState) {
        boolean state = states.contains(firstEstate);
        if (state != states.contains(secondEstate)) {
            return state ? 1 : -1;
        }
        return (state ? inState : inFiles).compare(first, second);
    }
}
