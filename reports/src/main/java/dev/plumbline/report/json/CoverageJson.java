// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import dev.plumbline.finding.Coverage;
import java.io.IOException;

/** What was looked at and what could not be. */
final class CoverageJson {
    private final Json json;

    CoverageJson(Json json) {
        this.json = json;
    }

    void write(Coverage coverage) throws IOException {
        json.object("coverage", () -> {
            json.field("complete", coverage.complete());
            json.field("files", coverage.files());
            json.field("objects", coverage.objects());
            json.objects("looked", coverage.looked(), this::looked);
            json.objects("gaps", coverage.gaps(), this::gap);
            json.objects("passedOver", coverage.passedOver(), this::passedOver);
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
    }

    private void passedOver(Coverage.PassedOver over) throws IOException {
        json.field("why", over.why());
        json.fieldIfAny("by", over.by());
        json.field("count", over.count());
    }
}
