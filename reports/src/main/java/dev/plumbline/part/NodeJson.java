// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and reads trees: {@code {"m": [key, value, …], "at": […]}}, {@code {"i": [item, …], "at": […]}} and scalars.
 *
 * <p>A scalar whose characters stand in one line as they are, inside their quotes, is {@code ["text", line, column]},
 * with its style behind the text where it has quotes; any other is {@code {"style": …, "at": […]}} with its text and places.
 */
final class NodeJson {
    /** As deep as manifests are read, and their root. */
    private static final int DEEPEST = 520;

    private NodeJson() {}

    static void write(JsonGenerator out, Node node) throws IOException {
        if (node instanceof ScalarNode scalar) {
            write(out, scalar);
            return;
        }
        out.writeStartObject();
        if (node instanceof MappingNode mapping) {
            out.writeArrayFieldStart("m");
            for (MappingNode.Entry entry : mapping.entries()) {
                write(out, entry.key());
                write(out, entry.value());
            }
        } else {
            out.writeArrayFieldStart("i");
            for (Node item : ((SequenceNode) node).items()) {
                write(out, item);
            }
        }
        out.writeEndArray();
        out.writeFieldName("at");
        PlaceJson.span(out, node.span());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, ScalarNode scalar) throws IOException {
        PlacedText text = scalar.text();
        Span span = scalar.span();
        if (isPlain(text, scalar.style(), span)) {
            out.writeStartArray();
            out.writeString(text.value());
            if (scalar.style() != ScalarNode.Style.PLAIN) {
                out.writeString(Value.word(scalar.style()));
            }
            out.writeNumber(span.start().line());
            out.writeNumber(span.start().column());
            out.writeEndArray();
            return;
        }
        out.writeStartObject();
        out.writeStringField("style", Value.word(scalar.style()));
        out.writeFieldName("at");
        PlaceJson.span(out, span);
        TextJson.write(out, text);
        out.writeEndObject();
    }

    private static boolean isPlain(PlacedText text, ScalarNode.Style style, Span span) {
        if (!text.isExact() || span.start().line() != span.end().line()) {
            return false;
        }
        int quote = style == ScalarNode.Style.PLAIN ? 0 : 1;
        int[] places = text.places();
        return places.length == 4
                && places[1] == span.start().line()
                && places[2] == span.start().column() + quote
                && places[3] == 1
                && span.end().column() == span.start().column() + text.length() + 2 * quote;
    }

    static Node read(Value value) {
        return read(value, DEEPEST);
    }

    private static Node read(Value value, int depth) {
        if (depth == 0) {
            throw new MalformedPart("a tree is deeper than " + DEEPEST + " levels");
        }
        if (value.isList()) {
            return plain(value.items());
        }
        if (value.has("m")) {
            return mapping(value, depth);
        }
        if (value.has("i")) {
            return new SequenceNode(
                    value.items("i").stream().map(item -> read(item, depth - 1)).toList(), span(value));
        }
        return new ScalarNode(TextJson.read(value), value.word("style", ScalarNode.Style.values()), span(value));
    }

    private static Node mapping(Value value, int depth) {
        List<Value> nodes = value.items("m");
        List<MappingNode.Entry> entries = new ArrayList<>(nodes.size() / 2);
        for (int at = 0; at < nodes.size(); at += 2) {
            if (at + 1 == nodes.size() || !(read(nodes.get(at), 1) instanceof ScalarNode key)) {
                throw new MalformedPart("a mapping of a tree has a key without value, or one that is no scalar");
            }
            entries.add(new MappingNode.Entry(key, read(nodes.get(at + 1), depth - 1)));
        }
        return new MappingNode(entries, span(value));
    }

    private static Span span(Value value) {
        return PlaceJson.span(value.numbers("at"));
    }

    private static ScalarNode plain(List<Value> parts) {
        int size = parts.size();
        if (size != 3 && size != 4) {
            throw new MalformedPart("a scalar of a tree is not text, perhaps style, line and column");
        }
        String text = parts.get(0).text();
        ScalarNode.Style style =
                size == 3 ? ScalarNode.Style.PLAIN : parts.get(1).asWord(ScalarNode.Style.values());
        int line = parts.get(size - 2).number();
        int column = parts.get(size - 1).number();
        int quote = style == ScalarNode.Style.PLAIN ? 0 : 1;
        PlacedText placed = TextJson.exact(text, new int[] {0, line, column + quote, 1});
        Span span = PlaceJson.span(new int[] {line, column, line, column + text.length() + 2 * quote});
        return new ScalarNode(placed, style, span);
    }
}
