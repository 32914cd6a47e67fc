// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.intake.Shard;
import dev.plumbline.report.VersionControl;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Writes and reads what a part is a part of. */
final class HeadJson {
    private HeadJson() {}

    static void write(JsonGenerator out, PartHead head) throws IOException {
        out.writeObjectFieldStart("head");
        out.writeStringField("version", head.version());
        out.writeStringField("cluster", head.cluster());
        out.writeObjectFieldStart("shard");
        out.writeNumberField("index", head.shard().index());
        out.writeNumberField("count", head.shard().count());
        out.writeEndObject();
        out.writeStringField("asOf", head.asOf().toString());
        out.writeStringField("key", head.key());
        out.writeBooleanField("trustedOnly", head.trustedOnly());
        ReachJson.strings(out, "scanned", head.scanned());
        if (head.revision().isPresent()) {
            out.writeObjectFieldStart("revision");
            out.writeStringField("repository", head.revision().get().repository());
            out.writeStringField("revision", head.revision().get().revision());
            out.writeStringField("branch", head.revision().get().branch());
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    static PartHead read(Value value) {
        return new PartHead(
                value.text("version"),
                value.text("cluster"),
                shard(value.get("shard")),
                date(value.text("asOf")),
                value.text("key"),
                value.flag("trustedOnly"),
                value.texts("scanned"),
                value.optional("revision")
                        .map(each -> new VersionControl(
                                each.text("repository"), each.text("revision"), each.text("branch"))));
    }

    private static Shard shard(Value value) {
        try {
            return new Shard(value.number("index"), value.number("count"));
        } catch (IllegalArgumentException e) {
            throw new MalformedPart(String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedPart("asOf is no day");
        }
    }
}
