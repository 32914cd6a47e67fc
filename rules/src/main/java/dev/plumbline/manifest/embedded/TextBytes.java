// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells bytes that are text from bytes that are not. */
final class TextBytes {
    private TextBytes() {}

    /** The text in UTF-8, or in UTF-16 with a mark; empty for anything else. */
    static Optional<String> decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        for (byte value : bytes) {
            if (value == 0) {
                return Optional.empty();
            }
        }
        return decode(bytes, StandardCharsets.UTF_8);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /** True for text that nobody gets by decoding something random: printable, and nearly all of it ASCII. */
    static boolean isPlausible(byte[] bytes, int length) {
        int foreign = 0;
        for (int at = 0; at < length; at++) {
            int value = bytes[at];
            if (value < 0) {
                foreign++;
            } else if ((value < ' ' && value != '\n' && value != '\r' && value != '\t') || value == 0x7f) {
                return false;
            }
        }
        return foreign * 8 <= length;
    }
}
