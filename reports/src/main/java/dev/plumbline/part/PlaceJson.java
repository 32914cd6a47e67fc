// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PathStep;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.Span;
import java.io.IOException;
import java.util.Optional;

/** Writes and reads where something stands: origins, spans, field paths, locations. */
final class PlaceJson {
    private static final int LONGEST_PATH = 2000;
    /** Lines and columns are added to one another. */
    private static final int LARGEST = 1 << 29;

    private PlaceJson() {}

    static void origin(JsonGenerator out, String name, Origin origin) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("medium", Value.word(origin.medium()));
        out.writeStringField("path", origin.path());
        if (!origin.object().isEmpty()) {
            out.writeStringField("object", origin.object());
        }
        out.writeEndObject();
    }

    static Origin origin(Value value) {
        return new Origin(value.word("medium", Origin.Medium.values()), value.text("path"), value.textOrNone("object"));
    }

    static void span(JsonGenerator out, Span span) throws IOException {
        int[] numbers = {
            span.start().line(),
            span.start().column(),
            span.end().line(),
            span.end().column()
        };
        out.writeArray(numbers, 0, numbers.length);
    }

    static Span span(int[] numbers) {
        bounded(numbers);
        try {
            return Span.of(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new MalformedPart("four numbers are no stretch of a file");
        }
    }

    static void bounded(int[] numbers) {
        for (int number : numbers) {
            if (number < 0 || number > LARGEST) {
                throw new MalformedPart("a number of a place is too large or negative");
            }
        }
    }

    /** A key is a text, an item its index and stable name; what opens a document is an object. */
    static void path(JsonGenerator out, String name, FieldPath path) throws IOException {
        out.writeArrayFieldStart(name);
        for (PathStep step : path.steps()) {
            boolean plain = step.kind() == PathStep.Kind.KEY && step.name().equals(step.stableName());
            if (plain) {
                out.writeString(step.name());
                continue;
            }
            out.writeStartObject();
            out.writeStringField(Value.word(step.kind()), step.name());
            if (!step.name().equals(step.stableName())) {
                out.writeStringField("stable", step.stableName());
            }
            if (step.kind() == PathStep.Kind.OPENED) {
                out.writeStringField("style", Value.word(step.style()));
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static FieldPath path(Value value, String name) {
        FieldPath path = FieldPath.root();
        PathStyle style = PathStyle.FIELDS;
        int steps = 0;
        for (Value step : value.get(name).items()) {
            if (++steps > LONGEST_PATH) {
                throw new MalformedPart("a field path has more than " + LONGEST_PATH + " steps");
            }
            if (step.isText()) {
                path = path.then(new PathStep(PathStep.Kind.KEY, step.text(), step.text(), style));
                continue;
            }
            PathStep.Kind kind = kind(step);
            String shown = step.text(Value.word(kind));
            style = kind == PathStep.Kind.OPENED ? step.word("style", PathStyle.values()) : style;
            path = path.then(new PathStep(kind, shown, step.has("stable") ? step.text("stable") : shown, style));
        }
        return path;
    }

    private static PathStep.Kind kind(Value step) {
        for (PathStep.Kind kind : PathStep.Kind.values()) {
            if (step.has(Value.word(kind))) {
                return kind;
            }
        }
        throw new MalformedPart("a step of a field path is of no known kind");
    }

    /** The fields of a location, inside an object that says otherwise where it is. */
    static void location(JsonGenerator out, Location at, Origin usual) throws IOException {
        if (!at.origin().equals(usual)) {
            origin(out, "origin", at.origin());
        }
        if (at.span().isPresent()) {
            out.writeFieldName("at");
            span(out, at.span().get());
        }
        path(out, "path", at.path());
    }

    static Location location(Value value, Origin usual) {
        return new Location(
                value.optional("origin").map(PlaceJson::origin).orElse(usual),
                value.optional("at").map(at -> span(at.numbers())),
                path(value, "path"));
    }

    static Optional<Location> optionalLocation(Value value, Origin usual) {
        return value.has("path") ? Optional.of(location(value, usual)) : Optional.empty();
    }
}
