// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the JSON values that follow one another in a text, from the tokens of Jackson's streaming parser.
 *
 * <p>Between tokens JSON has only white space, commas and colons, so each token's place follows from the one before. That is
 * exact where Jackson's own locations are not: in front of field names and behind escapes.
 */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Origin origin;
    private final PlacedText source;
    private final Consumer<Problem> problems;
    private TreeBuilder tree;
    private int at;

    private JsonReader(Origin origin, PlacedText source, int start, Consumer<Problem> problems) {
        this.origin = origin;
        this.source = source;
        this.problems = problems;
        this.tree = new TreeBuilder(origin, source, problems);
        this.at = start;
    }

    /** Reads from {@code start} to the end; throws {@link ReadFailure} after handing out what was complete before. */
    static void read(
            Origin origin, PlacedText source, int start, Consumer<Document> documents, Consumer<Problem> problems) {
        new JsonReader(origin, source, start, problems).read(start, documents);
    }

    private void read(int start, Consumer<Document> documents) {
        try (JsonParser parser =
                FACTORY.createParser(source.slice(start, source.length()).value())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                accept(token);
                Node root = tree.root();
                if (root != null) {
                    documents.accept(new Document(origin, root, List.of()));
                    tree = new TreeBuilder(origin, source, problems);
                }
            }
        } catch (JsonEOFException truncated) {
            throw new ReadFailure(Problem.Kind.UNPARSEABLE, source.length(), TRUNCATED);
        } catch (JsonProcessingException failure) {
            throw new ReadFailure(Problem.Kind.UNPARSEABLE, offset(failure, start), "this is no valid JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static final String TRUNCATED = "the text ends in the middle of a JSON value; it looks cut off, fetch it again";

    private int offset(JsonProcessingException failure, int start) {
        long offset = failure.getLocation() == null ? -1 : failure.getLocation().getCharOffset();
        return offset < 0 ? at : (int) Math.min(source.length(), start + offset);
    }

    private void accept(JsonToken token) {
        skipToToken();
        int from = at;
        switch (token) {
            case START_OBJECT -> {
                at++;
                tree.startMapping(from, null);
            }
            case START_ARRAY -> {
                at++;
                tree.startSequence(from, null);
            }
            case END_OBJECT, END_ARRAY -> tree.end(++at);
            case FIELD_NAME, VALUE_STRING -> {
                at = endOfString(from);
                scalar(FlowText.node(source, from, at, ScalarNode.Style.DOUBLE_QUOTED), from);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {
                at = endOfWord(from);
                scalar(ScalarNode.slice(source, from, at), from);
            }
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException(token.name());
        }
    }

    private void scalar(ScalarNode node, int from) {
        tree.scalar(node, from, at, null);
    }

    private void skipToToken() {
        while (isBetween(source.charAt(at)) || source.charAt(at) == ',' || source.charAt(at) == ':') {
            at++;
        }
    }

    private int endOfString(int from) {
        for (int index = from + 1; index < source.length(); index++) {
            char character = source.charAt(index);
            if (character == '"') {
                return index + 1;
            }
            index += character == '\\' ? 1 : 0;
        }
        // Jackson looks at a string's characters only when the next token is asked for.
        throw new ReadFailure(Problem.Kind.UNPARSEABLE, source.length(), TRUNCATED);
    }

    private int endOfWord(int from) {
        int index = from;
        while (index < source.length() && !isBetween(source.charAt(index)) && ",]}".indexOf(source.charAt(index)) < 0) {
            index++;
        }
        return index;
    }

    private static boolean isBetween(char character) {
        return character == ' ' || character == '\t' || FlowText.isBreak(character);
    }
}
