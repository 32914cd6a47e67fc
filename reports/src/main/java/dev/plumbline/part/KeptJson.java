// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.KeptText;
import java.io.IOException;
import java.util.Optional;

/** Writes and reads texts that wiring needs. */
final class KeptJson {
    private KeptJson() {}

    static void write(JsonGenerator out, KeptText kept, Holder holder) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", kept.key());
        if (kept.carrier().isEmpty()) {
            out.writeBooleanField("file", true);
        } else if (!kept.carrier().get().equals(holder.id())) {
            IdJson.write(out, "carrier", kept.carrier().get());
        }
        if (!kept.origin().equals(holder.origin())) {
            PlaceJson.origin(out, "origin", kept.origin());
        }
        if (kept.provenance() != holder.provenance()) {
            out.writeStringField("provenance", Value.word(kept.provenance()));
        }
        PlaceJson.path(out, "path", kept.at());
        TextJson.write(out, kept.text());
        out.writeEndObject();
    }

    static KeptText read(Value value, Holder holder) {
        return new KeptText(
                value.flag("file")
                        ? Optional.empty()
                        : Optional.of(
                                value.optional("carrier").map(IdJson::read).orElse(holder.id())),
                value.text("key"),
                TextJson.read(value),
                value.optional("origin").map(PlaceJson::origin).orElse(holder.origin()),
                PlaceJson.path(value, "path"),
                holder.provenance(value));
    }
}
