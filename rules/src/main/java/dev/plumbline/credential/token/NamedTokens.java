// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.literal.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The types whose shape proves nothing without a name: found by the words of the name first, then by the whole value. */
final class NamedTokens {
    private final List<TokenLine> lines = new ArrayList<>();
    private final Literals words;

    NamedTokens(List<TokenLine> named) {
        List<String> literals = new ArrayList<>();
        for (TokenLine line : named) {
            for (String word : line.type().keyWords()) {
                literals.add(word);
                lines.add(line);
            }
        }
        words = Literals.exact(literals);
    }

    Optional<TokenMatch> find(
            CharSequence name, CharSequence value, Function<TokenLine, Optional<TokenMatch>> closerLook) {
        for (int index : words.allIn(plain(name))) {
            TokenLine line = lines.get(index);
            if (line.shapes().stream().anyMatch(shape -> isAll(shape, value))) {
                return closerLook.apply(line);
            }
        }
        return Optional.empty();
    }

    boolean isIn(CharSequence name) {
        return words.anyIn(plain(name));
    }

    private static boolean isAll(Shape shape, CharSequence value) {
        Steps steps = new Steps();
        if (shape.before().isEmpty()) {
            return shape.end(value, 0, steps) == value.length();
        }
        int least = shape.before().stream().mapToInt(Element.Run::least).sum();
        int most = shape.before().stream().mapToInt(Element.Run::most).sum();
        for (int at = least; at <= Math.min(most, value.length()); at++) {
            if (shape.start(value, at, steps) == 0 && shape.end(value, at, steps) == value.length()) {
                return true;
            }
        }
        return false;
    }

    /** Lower-case letters and digits only, so that {@code DD_API_KEY} and {@code ddApiKey} read alike. */
    private static String plain(CharSequence name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            if (Character.isLetterOrDigit(character)) {
                plain.append(Character.toLowerCase(character));
            }
        }
        return plain.toString();
    }
}
