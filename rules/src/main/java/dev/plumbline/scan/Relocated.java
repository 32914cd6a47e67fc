// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.finding.CredentialDetail;
import dev.plumbline.finding.Finding;
import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts findings in rendered text at the places that people edit, and says where they were rendered. */
record Relocated(UnaryOperator<Location> places) {
    Finding finding(Finding finding) {
        Location at = places.apply(finding.at());
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.estate(),
                finding.subject(),
                defect(finding.defect(), at),
                finding.credential().map(this::detail),
                finding.flow().stream().map(hop -> hop.placed(places)).toList(),
                finding.lineage());
    }

    private Defect defect(Defect defect, Location at) {
        List<Defect.Related> related = defect.related().stream()
                .map(each -> new Defect.Related(places.apply(each.at()), each.message()))
                .toList();
        boolean moved = !at.equals(defect.at());
        return new Defect(
                at,
                defect.message(),
                defect.severity(),
                defect.confidence(),
                moved && at.span().isEmpty()
                        ? and(defect.reasons(), "the template's line is not known")
                        : defect.reasons(),
                moved ? and(related, new Defect.Related(defect.at(), "as rendered")) : related,
                defect.hop(),
                defect.flow(),
                defect.credential().map(each -> each.at(places.apply(each.at()))));
    }

    private static <T> List<T> and(List<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private CredentialDetail detail(CredentialDetail detail) {
        return new CredentialDetail(
                detail.credential().at(places.apply(detail.credential().at())),
                detail.reuseGroup(),
                detail.places(),
                detail.livePlaces(),
                detail.consumers(),
                detail.readers(),
                // A rendered text's stretch says nothing about the template that it came from.
                detail.replacement().filter(each -> places.apply(each.region()).equals(each.region())));
    }
}
