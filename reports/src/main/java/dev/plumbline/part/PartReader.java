// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Listing;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.report.Roots;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a part, one object at a time; what later versions added is skipped. */
public final class PartReader {
    private static final int MEBIBYTE = 1 << 20;
    /** Trees take two levels of JSON for each of their own. */
    private static final int DEEPEST = 1200;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(64 * MEBIBYTE)
                    .build())
            .build());

    private final String tag;
    private @Nullable PartHead head;
    private @Nullable Coverage coverage;
    private Optional<Intake.Live> live = Optional.empty();
    private final List<Part.Ranked> files = new ArrayList<>();
    private final List<Piece> cluster = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();
    private final List<RenderedText> rendered = new ArrayList<>();
    private final Map<String, Roots.Place> places = new HashMap<>();

    private PartReader(String tag) {
        this.tag = tag;
    }

    /**
     * Reads a part.
     *
     * @param tag tells values of this part from those of others where no key does
     * @throws PartException when it is none, or is broken
     */
    public static Part read(InputStream in, String tag) throws IOException {
        JsonLocation last = JsonLocation.NA;
        try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
            PartReader reader = new PartReader(tag);
            try {
                reader.read(parser);
            } finally {
                last = parser.currentLocation();
            }
            return reader.part();
        } catch (MalformedPart e) {
            throw new PartException("line " + last.getLineNr() + ": " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // A tree that no shard writes; what readers of objects say of it may quote it.
            throw new PartException("line " + last.getLineNr() + ": no object that a shard writes ("
                    + e.getClass().getSimpleName() + ")");
        } catch (JsonEOFException e) {
            throw new PartException(
                    "it ends in the middle of line " + last.getLineNr() + "; copy it again, or run the shard again");
        } catch (JsonProcessingException e) {
            throw new PartException("not a part of a scan: it does not parse at line " + last.getLineNr());
        }
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notAPart();
        }
        boolean known = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!known) {
                known = isSchema(name, parser);
                continue;
            }
            switch (name) {
                case "head" -> head = HeadJson.read(value(parser, name));
                case "objects" -> each(parser, name, this::object);
                case "listings" -> each(parser, name, listing -> listings.add(listing(listing)));
                case "rendered" -> each(parser, name, text -> rendered.add(RenderedJson.read(text)));
                case "places" -> each(parser, name, this::place);
                case "files" -> coverage = ReachJson.read(value(parser, name));
                case "cluster" -> live = Optional.of(LiveJson.read(value(parser, name), head().shard()));
                default -> parser.skipChildren();
            }
        }
    }

    private static boolean isSchema(String name, JsonParser parser) throws IOException {
        String schema =
                name.equals("schema") && parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
        if (schema.equals(PartFormat.SCHEMA)) {
            return true;
        }
        if (schema.startsWith("plumbline.dev/part/")) {
            throw new PartException("the part is from a newer Plumbline; merge with one of the same version");
        }
        throw notAPart();
    }

    private static PartException notAPart() {
        return new PartException("not a part of a scan; write one with: plumbline scan --shard 1/2 --report json=FILE");
    }

    private static Value value(JsonParser parser, String name) throws IOException {
        return Value.of(MAPPER.readTree(parser), name);
    }

    private static void each(JsonParser parser, String name, Consumer<Value> taker) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new MalformedPart(name + " is no list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            taker.accept(value(parser, "an item of " + name));
        }
    }

    private void object(Value object) {
        PartHead known = head();
        Piece piece = PieceJson.read(
                object,
                known.key().isEmpty() ? value -> new ValueFingerprint(tag + " " + value.hex()) : value -> value);
        if (!known.shard().owns(piece.gathered().object().id())) {
            throw new MalformedPart("an object is not the shard's own");
        }
        if (object.has("rank")) {
            files.add(new Part.Ranked(object.number("rank"), piece));
        } else {
            cluster.add(piece);
        }
    }

    private static Listing listing(Value value) {
        return new Listing(
                value.text("unit"),
                value.text("path"),
                value.text("group"),
                value.text("kind"),
                value.text("namespace"));
    }

    private void place(Value value) {
        String file = value.isText() ? value.text() : value.text("file");
        places.put(
                file,
                value.isText()
                        ? new Roots.Place(Roots.ROOT, file)
                        : new Roots.Place(value.text("base"), value.text("path")));
    }

    private PartHead head() {
        if (head == null) {
            throw new MalformedPart("it does not begin with its head");
        }
        return head;
    }

    private Part part() {
        if (coverage == null) {
            throw new MalformedPart("it does not say what was looked at");
        }
        return new Part(head(), files, listings, coverage, live.map(read -> read.with(cluster)), rendered, places);
    }
}
