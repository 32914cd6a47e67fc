// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Position;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Builds one object's tree from the tokens of a list, without {@code managedFields}, which are nearly half of the bytes of pods
 * and say nothing here. A cluster's objects have no lines: places count characters, so that each scalar still has its own.
 */
final class ItemReader {
    private static final int DEEPEST = 512;

    private final JsonParser parser;
    private final Predicate<MappingNode> wanted;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at = 1;
    private boolean enough;

    /** A mapping or sequence that has not ended; {@code key} is the field whose value comes next. */
    private static final class Open {
        private final boolean mapping;
        private final int start;
        private final List<MappingNode.Entry> entries = new ArrayList<>();
        private final List<Node> items = new ArrayList<>();
        private @Nullable ScalarNode key;

        Open(boolean mapping, int start) {
            this.mapping = mapping;
            this.start = start;
        }

        Node close(int end) {
            Span span = new Span(new Position(1, start), new Position(1, end));
            return mapping ? new MappingNode(entries, span) : new SequenceNode(items, span);
        }
    }

    private ItemReader(JsonParser parser, Predicate<MappingNode> wanted) {
        this.parser = parser;
        this.wanted = wanted;
    }

    /**
     * Reads the object that the parser stands at the beginning of.
     *
     * @throws IOException when it ends too early, or lies too deep
     */
    static MappingNode read(JsonParser parser) throws IOException {
        MappingNode object = readOrSkip(parser, metadata -> true);
        if (object == null) {
            throw new IOException("an object is nested deeper than " + DEEPEST + " levels");
        }
        return object;
    }

    /**
     * The same; nothing, and the parser at the object's end, when it is nested too deeply to be looked at.
     *
     * @param wanted asked with the metadata, which API servers write first; where it says no, the rest is passed over
     */
    static @Nullable MappingNode readOrSkip(JsonParser parser, Predicate<MappingNode> wanted) throws IOException {
        return new ItemReader(parser, wanted).read();
    }

    private @Nullable MappingNode read() throws IOException {
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            if (token == null) {
                throw new JsonEOFException(parser, token, "an object ends too early");
            }
            if (open.size() > DEEPEST) {
                leave(parser.currentToken());
                return null;
            }
            @Nullable Node root = accept(token);
            if (root instanceof MappingNode mapping) {
                return mapping;
            }
            if (enough) {
                leave(parser.nextToken());
                return (MappingNode) open.pop().close(++at);
            }
        }
    }

    /** Passes over the rest of an object of which so many levels are open. */
    private void leave(@Nullable JsonToken from) throws IOException {
        int levels = open.size();
        for (JsonToken token = from; ; token = parser.nextToken()) {
            if (token == null) {
                throw new JsonEOFException(parser, token, "an object ends too early");
            }
            levels += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (levels == 0) {
                return;
            }
        }
    }

    /** Answers the whole object at its end. */
    private @Nullable Node accept(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                open.push(new Open(token == JsonToken.START_OBJECT, at++));
            }
            case END_OBJECT, END_ARRAY -> {
                Node closed = open.pop().close(++at);
                if (open.isEmpty()) {
                    return closed;
                }
                add(closed);
            }
            case FIELD_NAME -> fieldName();
            default -> add(scalar(token));
        }
        return null;
    }

    private void fieldName() throws IOException {
        String name = parser.currentName();
        if (open.size() == 2 && name.equals("managedFields")) {
            parser.nextToken();
            parser.skipChildren();
            return;
        }
        Open mapping = open.element();
        mapping.key = text(name, ScalarNode.Style.DOUBLE_QUOTED);
    }

    private ScalarNode scalar(JsonToken token) throws IOException {
        boolean quoted = token == JsonToken.VALUE_STRING;
        return text(parser.getText(), quoted ? ScalarNode.Style.DOUBLE_QUOTED : ScalarNode.Style.PLAIN);
    }

    private ScalarNode text(String value, ScalarNode.Style style) {
        int start = at;
        at += value.length() + 1;
        PlacedText placed = PlacedText.builder().run(value, 1, start).build(new Position(1, start));
        return new ScalarNode(placed, style, new Span(new Position(1, start), new Position(1, start + value.length())));
    }

    private void add(Node node) {
        Open parent = open.element();
        ScalarNode key = parent.key;
        if (parent.mapping && key != null) {
            parent.entries.add(new MappingNode.Entry(key, node));
            parent.key = null;
            enough = open.size() == 1
                    && node instanceof MappingNode metadata
                    && key.value().equals("metadata")
                    && !wanted.test(metadata);
        } else {
            parent.items.add(node);
        }
    }
}
