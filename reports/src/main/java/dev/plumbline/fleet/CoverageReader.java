// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

import dev.plumbline.finding.Coverage;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Reads what a report says was looked at. */
final class CoverageReader {
    private final Places places;

    CoverageReader(Places places) {
        this.places = places;
    }

    Coverage read(Item item) {
        Item reach = item.at("reach");
        return new Coverage(
                item.number("files"),
                item.number("objects"),
                item.each(
                        "looked",
                        looked -> new Coverage.Looked(
                                looked.text("group"),
                                looked.text("kind"),
                                looked.text("namespace"),
                                looked.number("count"),
                                looked.flag("known"))),
                item.each("gaps", this::gap),
                item.each(
                        "passedOver",
                        over -> new Coverage.PassedOver(over.text("why"), over.text("by"), over.number("count"))),
                new Coverage.Reach(
                        reach.words("files").stream().map(places::path).toList(),
                        reach.words("namespaces"),
                        reach.words("excludedNamespaces")));
    }

    private Coverage.Gap gap(Item item) {
        Optional<Coverage.Extent> extent =
                item.ifAny("extent").map(each -> new Coverage.Extent(each.text("kind"), each.text("namespace")));
        return new Coverage.Gap(
                item.constant("reason", UnknownReason.values()),
                item.text("what"),
                item.text("message"),
                places.atIfAny(item, "location"),
                item.flag("asked"),
                extent);
    }
}
