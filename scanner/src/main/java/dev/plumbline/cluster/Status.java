// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.manifest.MappingNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The body of a refusal: {@code kind: Status}, as far as it is needed. A refusal may also be plain text, or HTML of a proxy. */
record Status(String reason, String continueToken) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Status NONE = new Status("", "");

    /** Reads what can be read; a refusal's body decides nothing that its status code does not. */
    static Status of(InputStream body) {
        try (JsonParser parser = FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return NONE;
            }
            MappingNode root = ItemReader.read(parser);
            Optional<String> kind = root.text("kind");
            return kind.filter("Status"::equals).isEmpty()
                    ? NONE
                    : new Status(
                            root.text("reason").orElse(""),
                            root.text("metadata", "continue").orElse(""));
        } catch (IOException e) {
            // Plain text, or cut off: the status code says enough.
            return NONE;
        }
    }
}
