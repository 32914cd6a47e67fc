// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as RFC 3986 has it; what is no escape stays as it is. */
final class Percent {
    private static final int ESCAPE = 3;
    private static final int RADIX = 16;

    private Percent() {}

    static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int value = at + ESCAPE <= bytes.length && bytes[at] == '%' ? value(bytes[at + 1], bytes[at + 2]) : -1;
            decoded.write(value < 0 ? bytes[at] : value);
            at += value < 0 ? 1 : ESCAPE;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int value(byte high, byte low) {
        int first = Character.digit(high, RADIX);
        int second = Character.digit(low, RADIX);
        return first < 0 || second < 0 ? -1 : first * RADIX + second;
    }
}
