// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Checksums that issuers put into their tokens so that scanners can tell them from made-up text. */
final class Checksums {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE62_DIGITS = 6;
    private static final int BASE36_DIGITS = 7;
    private static final int HEX_DIGITS = 8;

    private Checksums() {}

    /** GitHub and npm: what follows the prefix ends in six base-62 digits, the CRC-32 of the rest of it. */
    static boolean crc32Base62(String token) {
        String body = token.substring(token.lastIndexOf('_') + 1);
        int split = body.length() - BASE62_DIGITS;
        return split > 0 && number(body.substring(split)) == crc32(body.substring(0, split));
    }

    /** Grafana service accounts: the last eight hexadecimal digits are the CRC-32 of all before, low byte first. */
    static boolean crc32Grafana(String token) {
        int split = token.lastIndexOf('_');
        int reversed = Integer.reverseBytes((int) crc32(token.substring(0, split)));
        return String.format(Locale.ROOT, "%08x", reversed)
                .equals(token.substring(split + 1).toLowerCase(Locale.ROOT));
    }

    /** GitLab's routable tokens: the last seven base-36 digits are the CRC-32 of all before, prefix included. */
    static boolean crc32Gitlab(String token) {
        int split = token.length() - BASE36_DIGITS;
        return split > 0 && Long.parseLong(token.substring(split), 36) == crc32(token.substring(0, split));
    }

    /** Atlassian: the last eight hexadecimal digits are the CRC-32 of all before. */
    static boolean crc32Hex(String token) {
        int split = token.length() - HEX_DIGITS;
        return split > 0 && Long.parseLong(token.substring(split), 16) == crc32(token.substring(0, split));
    }

    private static long crc32(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.US_ASCII));
        return checksum.getValue();
    }

    private static long number(String digits) {
        long number = 0;
        for (int at = 0; at < digits.length(); at++) {
            number = number * BASE62.length() + BASE62.indexOf(digits.charAt(at));
        }
        return number;
    }
}
