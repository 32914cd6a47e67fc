// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.finding.Coverage;
import dev.plumbline.manifest.Origin;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.util.List;

/** Writes and reads what was looked at and what could not be. */
final class ReachJson {
    /** Gaps lie anywhere, so each says where. */
    private static final Origin NOWHERE = Origin.file("");

    private ReachJson() {}

    static void write(JsonGenerator out, String name, Coverage coverage) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("files", coverage.files());
        out.writeNumberField("objects", coverage.objects());
        out.writeArrayFieldStart("looked");
        for (Coverage.Looked looked : coverage.looked()) {
            looked(out, looked);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("gaps");
        for (Coverage.Gap gap : coverage.gaps()) {
            gap(out, gap);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("passedOver");
        for (Coverage.PassedOver over : coverage.passedOver()) {
            out.writeStartObject();
            out.writeStringField("why", over.why());
            out.writeStringField("by", over.by());
            out.writeNumberField("count", over.count());
            out.writeEndObject();
        }
        out.writeEndArray();
        strings(out, "paths", coverage.reach().files());
        strings(out, "namespaces", coverage.reach().namespaces());
        strings(out, "excludedNamespaces", coverage.reach().excludedNamespaces());
        out.writeEndObject();
    }

    private static void looked(JsonGenerator out, Coverage.Looked looked) throws IOException {
        out.writeStartObject();
        out.writeStringField("group", looked.group());
        out.writeStringField("kind", looked.kind());
        out.writeStringField("namespace", looked.namespace());
        out.writeNumberField("count", looked.count());
        out.writeBooleanField("known", looked.known());
        out.writeEndObject();
    }

    private static void gap(JsonGenerator out, Coverage.Gap gap) throws IOException {
        out.writeStartObject();
        out.writeStringField("reason", Value.word(gap.reason()));
        out.writeStringField("what", gap.what());
        out.writeStringField("message", gap.message());
        out.writeBooleanField("asked", gap.asked());
        if (gap.at().isPresent()) {
            PlaceJson.location(out, gap.at().get(), NOWHERE);
        }
        if (gap.extent().isPresent()) {
            out.writeObjectFieldStart("extent");
            out.writeStringField("kind", gap.extent().get().kind());
            out.writeStringField("namespace", gap.extent().get().namespace());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    static void strings(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    static Coverage read(Value value) {
        return new Coverage(
                value.number("files"),
                value.number("objects"),
                value.items("looked").stream().map(ReachJson::looked).toList(),
                value.items("gaps").stream().map(ReachJson::gap).toList(),
                value.items("passedOver").stream()
                        .map(each -> new Coverage.PassedOver(each.text("why"), each.text("by"), each.number("count")))
                        .toList(),
                new Coverage.Reach(value.texts("paths"), value.texts("namespaces"), value.texts("excludedNamespaces")));
    }

    private static Coverage.Looked looked(Value value) {
        return new Coverage.Looked(
                value.text("group"),
                value.text("kind"),
                value.text("namespace"),
                value.number("count"),
                value.flag("known"));
    }

    private static Coverage.Gap gap(Value value) {
        return new Coverage.Gap(
                value.word("reason", UnknownReason.values()),
                value.text("what"),
                value.text("message"),
                PlaceJson.optionalLocation(value, NOWHERE),
                value.flag("asked"),
                value.optional("extent")
                        .map(extent -> new Coverage.Extent(extent.text("kind"), extent.text("namespace"))));
    }
}
