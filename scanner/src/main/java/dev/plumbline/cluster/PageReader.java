// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.plumbline.manifest.MappingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads one page of a list while it arrives: hands out its items, remembers how to go on. */
final class PageReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Consumer<MappingNode> items;
    private String continueToken = "";
    private boolean sawItems;

    PageReader(Consumer<MappingNode> items) {
        this.items = items;
    }

    /**
     * @throws com.fasterxml.jackson.core.JsonProcessingException when the body is cut off or no JSON
     * @throws NotAList when it is JSON of another shape
     */
    void read(InputStream body) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new NotAList();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                field(parser, parser.currentName());
            }
        }
        if (!sawItems) {
            throw new NotAList();
        }
    }

    private void field(JsonParser parser, String name) throws IOException {
        JsonToken value = parser.nextToken();
        if (name.equals("items") && value == JsonToken.START_ARRAY) {
            sawItems = true;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                items.accept(ItemReader.read(parser));
            }
        } else if (name.equals("items") && value == JsonToken.VALUE_NULL) {
            // An empty list of some aggregated servers.
            sawItems = true;
        } else if (name.equals("metadata") && value == JsonToken.START_OBJECT) {
            continueToken = ItemReader.read(parser).text("continue").orElse("");
        } else {
            parser.skipChildren();
        }
    }

    /** Empty on the last page. */
    String continueToken() {
        return continueToken;
    }

    /** The answer is JSON, but no list of objects. */
    static final class NotAList extends IOException {
        private static final long serialVersionUID = 1L;

        NotAList() {
            super("the answer is no list of objects");
        }
    }
}
