// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

/** One string for equal short texts: labels, images and names occur in many objects, and several times in each. */
final class SharedText {
    private static final int LONGEST = 80;

    /** Threads may overwrite one another's entries; whichever stays is as good. Credentials are masked before. */
    private static final String[] KNOWN = new String[1 << 13];

    private SharedText() {}

    static String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 13)) & (KNOWN.length - 1);
        String known = KNOWN[slot];
        if (text.equals(known)) {
            return known;
        }
        KNOWN[slot] = text;
        return text;
    }
}
