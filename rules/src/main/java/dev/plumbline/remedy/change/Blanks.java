// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a person has to fill in, by the word that stands in its place. */
public final class Blanks {
    public static final String MARK = "PLACEHOLDER_";

    private final Map<String, String> asked = new LinkedHashMap<>();

    /**
     * The word to write where the thing is not known.
     *
     * @param name what is missing, {@code VAULT_ADDRESS}
     * @param what what belongs there, half a sentence
     */
    public String ask(String name, String what) {
        String word = MARK + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        asked.putIfAbsent(word, what);
        return word;
    }

    /** Words and what belongs there, in the order of asking. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(asked);
    }
}
