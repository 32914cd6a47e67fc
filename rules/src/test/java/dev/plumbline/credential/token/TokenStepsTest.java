// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However hostile, a text costs a bounded number of looks at each of its characters. */
class TokenStepsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int LENGTH = 40_000;
    private static final int MOST_LOOKS = 40;

    private static long looksPerCharacter(String text) {
        Steps steps = new Steps();
        TokenCatalog.standard().find(text, DAY, steps);
        return steps.count() / text.length();
    }

    private static String repeated(String piece) {
        return piece.repeat(LENGTH / piece.length() + 1);
    }

    private static Set<String> pieces() {
        Set<String> pieces = new LinkedHashSet<>();
        for (TokenExample example : TokenExample.all()) {
            if (!example.hasName()) {
                pieces.add(example.prefix());
                pieces.add(example.text());
            }
        }
        return pieces;
    }

    @Test
    void beginningsAndTokensThatRepeatAreLinear() {
        for (String piece : pieces()) {
            assertThat(looksPerCharacter(repeated(piece))).isLessThan(MOST_LOOKS);
            assertThat(looksPerCharacter(repeated(piece + " "))).isLessThan(MOST_LOOKS);
            assertThat(looksPerCharacter(repeated(piece + "="))).isLessThan(MOST_LOOKS);
        }
    }

    @Test
    void aBeginningBeforeALongRunIsLinear() {
        for (String piece : pieces()) {
            assertThat(looksPerCharacter(piece + "a".repeat(LENGTH))).isLessThan(MOST_LOOKS);
            assertThat(looksPerCharacter(piece + "A0".repeat(LENGTH / 2))).isLessThan(MOST_LOOKS);
            assertThat(looksPerCharacter("0aA".repeat(LENGTH / 3) + piece)).isLessThan(MOST_LOOKS);
        }
    }
}
