// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Notice;
import dev.plumbline.intake.Estate;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.part.Merge;
import dev.plumbline.part.PartSet;
import dev.plumbline.report.Roots;
import dev.plumbline.report.Surroundings;
import dev.plumbline.report.VersionControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What parts hold together: one scan, or a fleet of clusters whose estates are called after them. */
record Joined(Inputs.Read read, List<String> scanned, Map<String, Roots.Place> places, List<VersionControl> revisions) {
    /** @param unread parts that could not be read */
    static Joined of(Merge merge, List<Coverage.Gap> unread) {
        List<PartSet> sets = merge.sets();
        boolean fleet = sets.size() > 1;
        List<Estate> estates = new ArrayList<>();
        List<Notice> notices = new ArrayList<>(merge.notices());
        List<RenderedText> rendered = new ArrayList<>();
        List<String> clusters = new ArrayList<>();
        Map<String, Roots.Place> places = new HashMap<>();
        Ledger ledger = new Ledger();
        for (PartSet set : sets) {
            String name = set.head().cluster();
            Inputs.Read one = Inputs.Read.of(set.intake(), at -> at);
            one.estates().forEach(estate -> estates.add(fleet ? named(name, estate) : estate));
            notices.addAll(one.notices());
            ledger.add(fleet ? named(name, one.coverage()) : one.coverage());
            rendered.addAll(set.rendered());
            one.clusterName().or(() -> Optional.of(name).filter(any -> fleet)).ifPresent(clusters::add);
            set.parts().forEach(part -> places.putAll(part.places()));
        }
        merge.gaps().forEach(ledger::gap);
        unread.forEach(ledger::gap);
        return new Joined(
                new Inputs.Read(
                        estates,
                        ledger.coverage(),
                        Optional.of(String.join(", ", clusters)).filter(names -> !names.isEmpty()),
                        RenderedText.places(rendered),
                        notices,
                        fleet),
                sets.stream()
                        .flatMap(set -> set.head().scanned().stream())
                        .distinct()
                        .toList(),
                places,
                sets.stream()
                        .flatMap(set -> set.head().revision().stream())
                        .distinct()
                        .toList());
    }

    private static Estate named(String cluster, Estate estate) {
        return new Estate(
                estate.name().isEmpty() ? cluster : cluster + "/" + estate.name(),
                estate.inventory(),
                estate.credentials(),
                estate.entries(),
                estate.state());
    }

    /** Of a fleet nobody could tell else whose list was forbidden. */
    private static Coverage named(String cluster, Coverage coverage) {
        return new Coverage(
                coverage.files(),
                coverage.objects(),
                coverage.looked(),
                coverage.gaps().stream()
                        .map(gap -> new Coverage.Gap(
                                gap.reason(),
                                gap.at().isPresent() ? gap.what() : cluster + ": " + gap.what(),
                                gap.message(),
                                gap.at(),
                                gap.asked(),
                                gap.extent()))
                        .collect(Collectors.toList()),
                coverage.passedOver(),
                coverage.reach());
    }

    /** What shards saw around the files, which need not be here any more. */
    Surroundings surroundings(Console console, boolean revision) {
        Surroundings here = SurroundingsOf.paths(scanned, console, false);
        Optional<VersionControl> one =
                revision && revisions.size() == 1 ? Optional.of(revisions.get(0)) : Optional.empty();
        return new Surroundings(here.roots().knowing(places), one, here.pages());
    }
}
