// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known word that somebody probably meant. */
final class Nearest {
    private static final double ALIKE = 0.85;

    private Nearest() {}

    /** {@code ; did you mean x?}, or nothing. Never repeats what was given. */
    static String clause(String given, Collection<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        return known.stream()
                .filter(word -> similarity.apply(given, word) >= ALIKE)
                .max(Comparator.<String>comparingDouble(word -> similarity.apply(given, word))
                        .thenComparing(Comparator.reverseOrder()))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }
}
