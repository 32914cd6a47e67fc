// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.io.IOException;

/** Writes and reads a text with the places of its characters, as the fields {@code text} and {@code places} or {@code within}. */
final class TextJson {
    private TextJson() {}

    static void write(JsonGenerator out, PlacedText text) throws IOException {
        out.writeStringField("text", text.value());
        if (text.isExact()) {
            int[] places = text.places();
            out.writeFieldName("places");
            out.writeArray(places, 0, places.length);
            return;
        }
        out.writeFieldName("within");
        PlaceJson.span(out, text.span());
    }

    static PlacedText read(Value value) {
        return value.has("within")
                ? PlacedText.within(span(value), value.text("text"))
                : exact(value.text("text"), value.numbers("places"));
    }

    private static Span span(Value value) {
        return PlaceJson.span(value.numbers("within"));
    }

    static PlacedText exact(String text, int[] places) {
        try {
            PlaceJson.bounded(places);
            return PlacedText.of(text, places);
        } catch (IllegalArgumentException e) {
            throw new MalformedPart("the places of a text do not fit it");
        }
    }
}
