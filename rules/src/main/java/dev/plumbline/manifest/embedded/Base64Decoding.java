// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Base64 in the standard or the URL alphabet, with padding or without, on one line or wrapped. */
final class Base64Decoding {
    private static final byte[] VALUES = values();

    private Base64Decoding() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int at = 0; at < alphabet.length(); at++) {
            values[alphabet.charAt(at)] = (byte) at;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }

    /** The bytes; null when the text is no base64. */
    static byte @Nullable [] decode(String text) {
        byte[] bytes = new byte[text.length() / 4 * 3 + 3];
        int size = 0;
        int bits = 0;
        int held = 0;
        int padding = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '=') {
                padding++;
                continue;
            }
            if (character == '\n' || character == '\r' || character == ' ' || character == '\t') {
                continue;
            }
            if (character >= 128 || VALUES[character] < 0 || padding > 0) {
                return null;
            }
            held = held << 6 | VALUES[character];
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes[size++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        boolean whole = bits < 6 && padding <= 2;
        return whole ? Arrays.copyOf(bytes, size) : null;
    }
}
