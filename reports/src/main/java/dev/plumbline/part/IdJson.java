// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.ObjectId;
import java.io.IOException;

/** Writes and reads identities of objects. */
final class IdJson {
    private IdJson() {}

    static void write(JsonGenerator out, String name, ObjectId id) throws IOException {
        out.writeObjectFieldStart(name);
        if (!id.group().isEmpty()) {
            out.writeStringField("group", id.group());
        }
        out.writeStringField("kind", id.kind());
        if (!id.namespace().isEmpty()) {
            out.writeStringField("namespace", id.namespace());
        }
        out.writeStringField("name", id.name());
        out.writeEndObject();
    }

    static ObjectId read(Value value) {
        return new ObjectId(
                value.textOrNone("group"), value.text("kind"), value.textOrNone("namespace"), value.text("name"));
    }
}
