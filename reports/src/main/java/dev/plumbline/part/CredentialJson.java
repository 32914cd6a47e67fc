// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.credential.LengthClass;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.verdict.Confidence;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Writes and reads what an object holds of credentials; what the object says already is left out. */
final class CredentialJson {
    private CredentialJson() {}

    /** @param values what stands for a value in the part */
    static void write(JsonGenerator out, Credential credential, Holder holder, UnaryOperator<ValueFingerprint> values)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("type", credential.type().id());
        out.writeStringField("title", credential.type().title());
        out.writeStringField("nature", Value.word(credential.type().nature()));
        out.writeStringField("place", Value.word(credential.place()));
        out.writeStringField("name", credential.name());
        out.writeStringField("value", values.apply(credential.value()).hex());
        if (credential.userName().isPresent()) {
            out.writeStringField("userName", credential.userName().get());
        }
        assessment(out, credential.assessment());
        PlaceJson.location(out, credential.at(), holder.origin());
        if (!credential.holder().equals(holder.id())) {
            IdJson.write(out, "holder", credential.holder());
        }
        if (credential.provenance() != holder.provenance()) {
            out.writeStringField("provenance", Value.word(credential.provenance()));
        }
        out.writeEndObject();
    }

    private static void assessment(JsonGenerator out, Credential.Assessment assessment) throws IOException {
        out.writeStringField("confidence", Value.word(assessment.confidence()));
        out.writeArrayFieldStart("reasons");
        for (String reason : assessment.reasons()) {
            out.writeString(reason);
        }
        out.writeEndArray();
        out.writeStringField("strength", Value.word(assessment.strength()));
        out.writeStringField("length", Value.word(assessment.length()));
    }

    static Credential read(Value value, Holder holder, UnaryOperator<ValueFingerprint> values) {
        return new Credential(
                new CredentialType(
                        value.text("type"), value.text("title"), value.word("nature", CredentialType.Nature.values())),
                value.word("place", Place.values()),
                value.optional("holder").map(IdJson::read).orElse(holder.id()),
                PlaceJson.location(value, holder.origin()),
                value.text("name"),
                new Credential.Assessment(
                        value.word("confidence", Confidence.values()),
                        value.texts("reasons"),
                        value.word("strength", Strength.values()),
                        value.word("length", LengthClass.values())),
                values.apply(new ValueFingerprint(value.text("value"))),
                value.optional("userName").map(Value::text),
                holder.provenance(value));
    }

    static void write(JsonGenerator out, InventoryEntry entry, Holder holder) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", Value.word(entry.kind()));
        out.writeStringField("what", entry.what());
        PlaceJson.location(out, entry.at(), holder.origin());
        if (!entry.holder().equals(holder.id())) {
            IdJson.write(out, "holder", entry.holder());
        }
        out.writeEndObject();
    }

    static InventoryEntry readEntry(Value value, Holder holder) {
        return new InventoryEntry(
                value.word("kind", InventoryEntry.Kind.values()),
                value.text("what"),
                value.optional("holder").map(IdJson::read).orElse(holder.id()),
                PlaceJson.location(value, holder.origin()));
    }
}
