// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.plumbline.manifest.MappingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads one page of a list while it arrives: hands out its items, remembers how to go on. */
final class PageReader {
    /** The server has limits of its own; those of the library would end a page at one odd object. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(1 << 20)
                    .maxNameLength(1 << 24)
                    .maxNestingDepth(20_000)
                    .build())
            .build();

    private final Predicate<MappingNode> wanted;
    private final Consumer<Item> items;
    private int number;

    /**
     * An item of a list.
     *
     * @param object absent when it is no object that can be read
     * @param name what a person can find it by
     */
    record Item(@Nullable MappingNode object, String name) {}

    /** Reads all objects. */
    PageReader(Consumer<Item> items) {
        this(metadata -> true, items);
    }

    /** @param wanted asked with the metadata of each object, before the rest of it is read */
    PageReader(Predicate<MappingNode> wanted, Consumer<Item> items) {
        this.wanted = wanted;
        this.items = items;
    }

    /**
     * Reads a list; answers how to go on, empty on the last page.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException when the body is cut off or no JSON
     * @throws NotAList when it is JSON of another shape
     */
    String list(InputStream body) throws IOException {
        String continueToken = "";
        boolean sawItems = false;
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAList();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && (value == JsonToken.START_ARRAY || value == JsonToken.VALUE_NULL)) {
                    // Null is an empty list of some aggregated servers.
                    sawItems = true;
                    items(parser);
                } else if (field.equals("metadata") && value == JsonToken.START_OBJECT) {
                    continueToken = ItemReader.read(parser).text("continue").orElse("");
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (!sawItems) {
            throw new NotAList();
        }
        return continueToken;
    }

    /** Reads one object that was got by its name. */
    String object(InputStream body) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAList();
            }
            item(parser);
        }
        return "";
    }

    private void items(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new JsonEOFException(parser, token, "the answer ended before its list");
            }
            if (token == JsonToken.START_OBJECT) {
                item(parser);
            } else {
                parser.skipChildren();
                items.accept(new Item(null, "item " + (number + 1) + " of a page"));
            }
            number++;
        }
    }

    private void item(JsonParser parser) throws IOException {
        MappingNode object = ItemReader.readOrSkip(parser, wanted);
        if (object == null) {
            items.accept(new Item(null, "item " + (number + 1) + " of a page"));
            return;
        }
        String namespace = object.text("metadata", "namespace").orElse("");
        String name = object.text("metadata", "name").orElse("item " + (number + 1) + " of a page");
        items.accept(new Item(object, namespace.isEmpty() ? name : namespace + "/" + name));
    }

    /** The answer is JSON, but no list of objects. */
    static final class NotAList extends IOException {
        private static final long serialVersionUID = 1L;

        NotAList() {
            super("the answer is no list of objects");
        }
    }
}
