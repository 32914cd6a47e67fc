// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.Strength;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Clauses for reasons; none of them tells anything about a value that helps to guess it. */
final class Words {
    private static final List<String> SPELLED = List.of("HCP", "NVIDIA", "npm", "xAI");

    private Words() {}

    static Optional<String> strength(Strength strength) {
        return switch (strength) {
            case DEFAULT -> Optional.of("it is among the first values that anybody tries");
            case PLACEHOLDER -> Optional.of("it is a placeholder that was deployed as it is");
            case WEAK -> Optional.of("it is short or a plain word, so it can be guessed");
            case HUMAN, STRUCTURED -> Optional.empty();
            case GENERATED -> Optional.of("it looks generated, so it is no name and no sample");
        };
    }

    /** Said aloud, {@code npm} begins with a vowel and {@code NATS} does not. */
    static String article(String name) {
        boolean vowel = "AEIOUaeio".indexOf(name.charAt(0)) >= 0;
        return vowel || SPELLED.stream().anyMatch(name::startsWith) ? "an" : "a";
    }

    /** The user's name, unless it tells the credential. */
    static Optional<String> harmless(Optional<String> userName, String secret) {
        String plain = secret.toLowerCase(Locale.ROOT);
        return userName.filter(user -> {
            String name = user.toLowerCase(Locale.ROOT);
            return !name.contains(plain) && !plain.contains(name) && name.length() < 64;
        });
    }
}
