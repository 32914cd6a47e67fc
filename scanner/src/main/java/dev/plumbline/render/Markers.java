// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.PlacedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words that stand in for values in a second render, so that what a value becomes can be recognised in its result. */
final class Markers {
    /** A name, a host, a password and a label may all look like this, so that few templates refuse it. */
    private static final String STEM = "plumbmark";

    private static final int LETTERS = 25;

    private final Map<Values.Leaf, String> words = new LinkedHashMap<>();

    Markers(Collection<Values.Leaf> leaves) {
        leaves.forEach(leaf -> words.put(leaf, word(words.size())));
    }

    Map<Values.Leaf, String> words() {
        return words;
    }

    /** The values that have got into a rendered text, raw or in base64. */
    List<Values.Leaf> in(PlacedText rendered) {
        String text = rendered.value();
        String decoded = text.contains(STEM) ? "" : decoded(text);
        List<Values.Leaf> found = new ArrayList<>();
        words.forEach((leaf, word) -> {
            if (text.contains(word) || decoded.contains(word)) {
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
