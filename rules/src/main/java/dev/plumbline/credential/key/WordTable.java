// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.key;

import java.util.List;
import java.util.Set;

/** Reads a set of words from one text with blanks between them, which is how long tables are kept legible. */
public final class WordTable {
    private WordTable() {}

    public static Set<String> of(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }
}
