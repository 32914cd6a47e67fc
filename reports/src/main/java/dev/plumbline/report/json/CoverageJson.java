// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.finding.Coverage;
import java.io.IOException;
import java.util.List;

/** What was looked at and what could not be. */
final class CoverageJson {
    private final Json json;

    private final List<String> scanned;

    /** @param scanned the arguments as the user gave them */
    CoverageJson(Json json, List<String> scanned) {
        this.json = json;
        this.scanned = scanned;
    }

    void write(Coverage coverage) throws IOException {
        json.object("coverage", () -> {
            json.field("complete", coverage.complete());
            json.field("files", coverage.files());
            json.field("objects", coverage.objects());
            json.objects("looked", coverage.looked(), this::looked);
            json.objects("gaps", coverage.gaps(), this::gap);
            json.objects("passedOver", coverage.passedOver(), this::passedOver);
            json.object("reach", () -> reach(coverage.reach()));
        });
    }

    private void looked(Coverage.Looked looked) throws IOException {
        json.fieldIfAny("group", looked.group());
        json.field("kind", looked.kind());
        json.fieldIfAny("namespace", looked.namespace());
        json.field("count", looked.count());
        json.field("known", looked.known());
    }

    private void gap(Coverage.Gap gap) throws IOException {
        json.field("reason", ReportJson.word(gap.reason()));
        json.field("what", gap.what());
        json.field("message", gap.message());
        json.locationIfAny("location", gap.at());
        json.field("asked", gap.asked());
        if (gap.extent().isPresent()) {
            json.object("extent", () -> {
                json.fieldIfAny("kind", gap.extent().get().kind());
                json.fieldIfAny("namespace", gap.extent().get().namespace());
            });
        } else {
            json.field("file", gap.at().map(at -> json.path(at.origin().path())).orElse(json.path(gap.what())));
        }
    }

    private void reach(Coverage.Reach reach) throws IOException {
        json.strings("scanned", scanned.stream().map(json::argument).toList());
        json.strings("files", reach.files().stream().map(json::path).sorted().toList());
        json.stringsIfAny("namespaces", reach.namespaces());
        json.stringsIfAny("excludedNamespaces", reach.excludedNamespaces());
    }

    private void passedOver(Coverage.PassedOver over) throws IOException {
        json.field("why", over.why());
        json.fieldIfAny("by", over.by());
        json.field("count", over.count());
    }
}
