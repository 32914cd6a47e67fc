// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.List;
import java.util.Optional;

/** Private keys as PuTTY writes them: header lines, two blocks of base64, a checksum line. */
final class Putty {
    private static final String BEGIN = "PuTTY-User-Key-File-";
    private static final String LAST = "Private-MAC: ";
    private static final int LONGEST = 16_384;

    private Putty() {}

    /** Reads on after the mark up to the end of the checksum line. */
    static int read(CharSequence text, int at, Steps steps) {
        int limit = (int) Math.min(text.length(), (long) at + LONGEST);
        int end = at;
        while (end < limit && !isAt(text, end, LAST) && !isAt(text, end, BEGIN)) {
            end++;
        }
        steps.add(end - at + 1);
        if (end == limit || !isAt(text, end, LAST)) {
            return Element.MISMATCH;
        }
        end += LAST.length();
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isAt(CharSequence text, int at, String expected) {
        if (text.charAt(at) != expected.charAt(0) || at + expected.length() > text.length()) {
            return false;
        }
        return expected.contentEquals(text.subSequence(at, at + expected.length()));
    }

    static Optional<Proof> check(String key) {
        boolean plain = key.contains("Encryption: none");
        String type = plain ? "putty-private-key" : "encrypted-private-key";
        return Optional.of(Proof.of(type, Validity.STRUCTURE_VALID, List.of()));
    }
}
