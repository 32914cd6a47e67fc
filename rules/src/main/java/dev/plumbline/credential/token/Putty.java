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
        String rest = text.subSequence(at, (int) Math.min(text.length(), (long) at + LONGEST))
                .toString();
        int again = rest.indexOf(BEGIN);
        int limit = again < 0 ? rest.length() : again;
        int last = rest.indexOf(LAST);
        steps.add(limit + 1);
        if (last < 0 || last > limit) {
            return Element.MISMATCH;
        }
        int end = last + LAST.length();
        while (end < limit && Character.digit(rest.charAt(end), 16) >= 0) {
            end++;
        }
        return at + end;
    }

    static Optional<Proof> check(String key) {
        boolean plain = key.contains("Encryption: none");
        String type = plain ? "putty-private-key" : "encrypted-private-key";
        return Optional.of(Proof.of(type, Validity.STRUCTURE_VALID, List.of()));
    }
}
