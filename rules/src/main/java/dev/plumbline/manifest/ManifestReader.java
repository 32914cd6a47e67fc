// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads YAML and JSON, one document after another, with a place on every key and value.
 *
 * <p>Of a stream no more than one document's text is held. A document that cannot be read costs only itself and becomes a
 * {@link Problem}; only {@link IOException} is thrown.
 */
public final class ManifestReader {
    /** A document's text must fit into one array, and its tree into memory: a tree takes up to eight times the text. */
    private static final int LARGEST =
            (int) Math.min(1 << 30, Math.max(1 << 24, Runtime.getRuntime().maxMemory() / 8));

    private ManifestReader() {}

    /** Reads a stream to its end, in UTF-8, UTF-16 or UTF-32; closing it is the caller's. */
    public static void read(Origin origin, InputStream input, DocumentSink sink) throws IOException {
        readChunks(origin, new Chunks(Decoding.asUtf8(input), LARGEST), sink);
    }

    /** Reads a text that is in memory. */
    public static void read(Origin origin, byte[] bytes, DocumentSink sink) {
        try {
            if (Decoding.wide(bytes) == null) {
                readChunks(origin, new Chunks(bytes, Decoding.markLength(bytes, null)), sink);
            } else {
                read(origin, new ByteArrayInputStream(bytes), sink);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads a text that is itself a part of a document; all places are those of the outer file. */
    public static void read(Origin origin, PlacedText text, DocumentSink sink) {
        Chunks chunks = new Chunks(text.value().getBytes(StandardCharsets.UTF_8), 0);
        DocumentReader reader = new DocumentReader(origin, sink);
        try {
            int at = 0;
            for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                int end = at + chunk.text().length();
                reader.read(text.slice(at, end), -1);
                at = end;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void readChunks(Origin origin, Chunks chunks, DocumentSink sink) throws IOException {
        DocumentReader reader = new DocumentReader(origin, sink);
        for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            if (chunk.oversized()) {
                sink.problem(oversized(origin, chunk));
            } else {
                reader.read(PlacedText.ofLines(chunk.text(), chunk.firstLine()), chunk.invalid());
            }
        }
    }

    private static Problem oversized(Origin origin, Chunks.Chunk chunk) {
        return new Problem(
                Problem.Kind.LIMIT_REACHED,
                origin,
                Optional.of(new Position(chunk.firstLine(), 1)),
                "a document of more than " + (LARGEST >> 20)
                        + " MiB was left out; split it, or give Java more memory with -Xmx");
    }
}
