// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.PlacedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that stand in for values in a second render, so that what a value becomes can be recognised in its result. */
final class Markers {
    /** A name, a host, a password and a label may all look like this, so that few templates refuse it. */
    private static final String STEM = "plumbmark";

    private static final int LETTERS = 25;
    private static final int SHORTEST_ALIKE = 6;

    private final Map<Values.Leaf, String> words = new LinkedHashMap<>();

    Markers(Collection<Values.Leaf> leaves) {
        leaves.forEach(leaf -> words.put(leaf, word(words.size())));
    }

    Map<Values.Leaf, String> words() {
        return words;
    }

    private Markers(Values.Leaf leaf, String word) {
        words.put(leaf, word);
    }

    /**
     * A mark for a single value that looks like it: a chart that checks its values may accept nothing else. The first half is
     * the value's own, letters and digits of the rest are others of their sort.
     */
    static Markers alike(Values.Leaf leaf) {
        String text = leaf.scalar().value();
        StringBuilder word = new StringBuilder(text.substring(0, text.length() / 2));
        for (char character : text.substring(text.length() / 2).toCharArray()) {
            word.append(other(character));
        }
        // A short one may stand in any text by chance.
        boolean telling = text.length() >= SHORTEST_ALIKE && !word.toString().equals(text);
        return telling ? new Markers(leaf, word.toString()) : new Markers(List.of());
    }

    private static char other(char character) {
        if (character >= '0' && character <= '9') {
            return (char) ('0' + ('9' - character + 4) % 10);
        }
        char first = Character.isUpperCase(character) ? 'A' : 'a';
        boolean letter = character >= first && character < first + LETTERS + 1;
        return letter ? (char) (first + (character - first + LETTERS / 2) % (LETTERS + 1)) : character;
    }

    /** The values that have got into a rendered text, raw or in base64. */
    List<Values.Leaf> in(PlacedText rendered) {
        // Templates put values into upper or lower case.
        String text = rendered.value().toLowerCase(Locale.ROOT);
        String decoded = text.contains(STEM) ? "" : decoded(rendered.value()).toLowerCase(Locale.ROOT);
        List<Values.Leaf> found = new ArrayList<>();
        words.forEach((leaf, word) -> {
            String lower = word.toLowerCase(Locale.ROOT);
            if (text.contains(lower) || decoded.contains(lower)) {
                found.add(leaf);
            }
        });
        return found;
    }

    /** What a text says in base64; empty when it is none. */
    static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** All of one length and ended by a letter that the number does not use, so that none is a part of another. */
    private static String word(int number) {
        StringBuilder letters = new StringBuilder();
        int rest = number;
        for (int digit = 0; digit < 4; digit++) {
            letters.append((char) ('a' + rest % LETTERS));
            rest /= LETTERS;
        }
        return STEM + letters + "z";
    }
}
