// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Hands a stored report's sections to those who asked for them, a list item by item, so that memory does not grow with the
 * report. What later versions added is skipped.
 */
public final class StoredReport {
    private static final String FORMAT = "plumbline.dev/report/v";
    private static final String SCHEMA = FORMAT + "1";
    private static final int HEAD = 256;
    private static final Pattern HEAD_OF_REPORT =
            Pattern.compile("\\s{0,99}\\{\\s{0,99}\"schema\"\\s{0,9}:\\s{0,9}\"" + Pattern.quote(FORMAT));
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, Consumer<JsonNode>> whole = new HashMap<>();
    private final Map<String, Consumer<JsonNode>> lists = new HashMap<>();

    /** Whether a text begins as a report does; the stream stands at its beginning again. */
    public static boolean isReport(InputStream in) throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        in.reset();
        return HEAD_OF_REPORT.matcher(head).lookingAt();
    }

    /** What to do with a section that is one object. */
    public StoredReport section(String name, Consumer<JsonNode> taker) {
        whole.put(name, taker);
        return this;
    }

    /** What to do with each item of a section that is a list. */
    public StoredReport each(String name, Consumer<JsonNode> taker) {
        lists.put(name, taker);
        return this;
    }

    /**
     * Reads a report to its end.
     *
     * @throws IOException with a message that says what is wrong with it, fit to be shown after the file's name
     */
    public void read(InputStream in) throws IOException {
        try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
            if (!sections(parser)) {
                throw new IOException("not a JSON report of Plumbline: schema is not " + SCHEMA
                        + "; write one with --report json=FILE");
            }
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "not a JSON report of Plumbline: it does not parse at line "
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        }
    }

    /** Answers whether it is a report. */
    private boolean sections(JsonParser parser) throws IOException {
        boolean isReport = false;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("schema")) {
                isReport = isOurs(parser.getText());
            } else if (whole.containsKey(name)) {
                whole.get(name).accept(MAPPER.readTree(parser));
            } else if (lists.containsKey(name) && parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    lists.get(name).accept(MAPPER.readTree(parser));
                }
            } else {
                parser.skipChildren();
            }
        }
        return isReport;
    }

    private static boolean isOurs(String schema) throws IOException {
        if (schema.startsWith(FORMAT) && !schema.equals(SCHEMA)) {
            throw new IOException(
                    "a report of a newer Plumbline (" + printable(schema) + "), which this one cannot read");
        }
        return schema.equals(SCHEMA);
    }

    private static String printable(String schema) {
        return schema.substring(0, Math.min(schema.length(), FORMAT.length() + 3))
                .replaceAll("[^!-~]", "?");
    }
}
