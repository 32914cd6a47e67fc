// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds a text's encoding as YAML 1.2 (section 5.2) and RFC 4627 do, from its first four bytes, and makes it UTF-8. */
final class Decoding {
    /** What stands for bytes that are no character. */
    static final char REPLACEMENT = '\uFFFD';

    static final String NOT_UTF8 = "bytes from here on are not valid in the text's encoding and ";

    private Decoding() {}

    /** The same text in UTF-8, without byte order mark. */
    static InputStream asUtf8(InputStream input) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(input, 4);
        byte[] head = bytes.readNBytes(4);
        Charset charset = wide(head);
        int mark = markLength(head, charset);
        bytes.unread(head, mark, head.length - mark);
        return charset == null ? bytes : new Transcoder(new InputStreamReader(bytes, replacing(charset)));
    }

    /** UTF-16 or UTF-32, or null for UTF-8. */
    static @Nullable Charset wide(byte[] head) {
        int pattern = 0;
        for (int index = 0; index < 4; index++) {
            pattern = pattern << 8 | (index < head.length ? head[index] & 0xFF : 1);
        }
        int first = pattern >>> 16;
        if (pattern == 0xFEFF || (first == 0 && (pattern & 0xFF00) == 0)) {
            return Charset.forName("UTF-32BE");
        }
        if (pattern == 0xFFFE0000 || (pattern & 0xFFFFFF) == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (first == 0xFEFF || (first & 0xFF00) == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFFFE || (first & 0xFF) == 0 ? StandardCharsets.UTF_16LE : null;
    }

    static int markLength(byte[] head, @Nullable Charset charset) {
        if (charset == null) {
            boolean marked =
                    head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
            return marked ? 3 : 0;
        }
        int unit = charset.name().startsWith("UTF-32") ? 4 : 2;
        if (head.length < unit) {
            return 0;
        }
        boolean bigEnd = charset.name().endsWith("BE");
        int high = head[bigEnd ? unit - 2 : 1] & 0xFF;
        int low = head[bigEnd ? unit - 1 : 0] & 0xFF;
        return high == 0xFE && low == 0xFF ? unit : 0;
    }

    /** The offset, in characters, of the first bytes that are not UTF-8, or -1. */
    static int firstInvalid(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer block = CharBuffer.allocate(8192);
        int before = 0;
        while (true) {
            CoderResult result = decoder.decode(input, block, true);
            before += block.position();
            if (!result.isOverflow()) {
                return result.isError() ? before : -1;
            }
            block.clear();
        }
    }

    private static CharsetDecoder replacing(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Gives characters out as UTF-8. */
    static final class Transcoder extends InputStream {
        private final Reader reader;
        private final CharBuffer characters = CharBuffer.allocate(8192).flip();
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private boolean ended;

        Transcoder(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return refill() ? bytes.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!refill()) {
                return -1;
            }
            int count = Math.min(length, bytes.remaining());
            bytes.get(target, offset, count);
            return count;
        }

        private boolean refill() throws IOException {
            while (!bytes.hasRemaining() && !ended) {
                characters.compact();
                ended = reader.read(characters) < 0;
                characters.flip();
                int whole = ended ? characters.limit() : wholeCharacters();
                bytes = StandardCharsets.UTF_8.encode(characters.slice(0, whole));
                characters.position(whole);
            }
            return bytes.hasRemaining();
        }

        /** A pair that the reader's block cuts in two waits for its second half. */
        private int wholeCharacters() {
            int length = characters.limit();
            return length > 0 && Character.isHighSurrogate(characters.get(length - 1)) ? length - 1 : length;
        }
    }
}
