// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Origin.Medium;
import dev.plumbline.report.Roots;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes fields, leaving out what is empty. */
final class Json {
    /** Writes what lies inside an object or an item. */
    @FunctionalInterface
    interface Body<T> {
        void write(T item) throws IOException;
    }

    /** Writes what lies inside an object. */
    @FunctionalInterface
    interface Fields {
        void write() throws IOException;
    }

    private final JsonGenerator out;
    private final Roots roots;

    Json(JsonGenerator out, Roots roots) {
        this.out = out;
        this.roots = roots;
    }

    void whole(Fields fields) throws IOException {
        out.writeStartObject();
        fields.write();
        out.writeEndObject();
    }

    void object(String name, Fields fields) throws IOException {
        out.writeObjectFieldStart(name);
        fields.write();
        out.writeEndObject();
    }

    /** An array of objects, written even when empty. */
    <T> void objects(String name, Iterable<T> items, Body<T> body) throws IOException {
        out.writeArrayFieldStart(name);
        for (T item : items) {
            out.writeStartObject();
            body.write(item);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    <T> void objectsIfAny(String name, List<T> items, Body<T> body) throws IOException {
        if (!items.isEmpty()) {
            objects(name, items, body);
        }
    }

    void field(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    void fieldIfAny(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            field(name, value);
        }
    }

    void fieldIfAny(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            field(name, value.get());
        }
    }

    void field(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    void field(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void strings(String name, Iterable<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    void stringsIfAny(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            strings(name, values);
        }
    }

    /** A file as reports name it, the base before it when it lies outside of the root. */
    String path(String file) {
        return roots.place(Origin.file(file)).toString();
    }

    /** What the user named, as reports name it; empty for the root itself. */
    String argument(String given) {
        return given.equals("-") ? Origin.standardInput().path() : path(given);
    }

    void location(String name, Location at) throws IOException {
        object(name, () -> {
            if (at.origin().medium() == Medium.CLUSTER) {
                field("cluster", at.origin().path());
                fieldIfAny("object", at.origin().object());
            } else {
                Roots.Place place = roots.place(at.origin());
                field("file", place.path());
                if (place.outside()) {
                    field("base", place.base());
                }
            }
            if (at.span().isPresent()) {
                field("startLine", at.span().get().start().line());
                field("startColumn", at.span().get().start().column());
                field("endLine", at.span().get().end().line());
                field("endColumn", at.span().get().end().column());
            }
        });
    }

    void locationIfAny(String name, Optional<Location> at) throws IOException {
        if (at.isPresent()) {
            location(name, at.get());
        }
    }
}
