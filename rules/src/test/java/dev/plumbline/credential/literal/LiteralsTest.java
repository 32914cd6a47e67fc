// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    private static List<String> found(Literals literals, String text) {
        List<String> found = new ArrayList<>();
        literals.find(text, (literal, end) -> found.add(literal + "@" + end));
        return found;
    }

    @Test
    void everyOccurrenceIsToldWithItsEnd() {
        Literals literals = Literals.exact(List.of("he", "she", "hers", "his"));
        assertThat(found(literals, "ushers his")).containsExactly("1@4", "0@4", "2@6", "3@10");
    }

    @Test
    void caseCountsUnlessItIsIgnored() {
        assertThat(found(Literals.exact(List.of("ab")), "AB ab")).containsExactly("0@5");
        assertThat(found(Literals.ignoringCase(List.of("aB")), "AB ab Ab")).containsExactly("0@2", "0@5", "0@8");
    }

    @Test
    void equalLiteralsAreAllTold() {
        assertThat(found(Literals.exact(List.of("x", "x")), "x")).containsExactly("0@1", "1@1");
    }

    @Test
    void whichOccurIsAnswered() {
        Literals literals = Literals.exact(List.of("one", "two", "three"));
        assertThat(literals.allIn("three and one and one")).containsExactly(0, 2);
        assertThat(literals.anyIn("on tw thre")).isFalse();
        assertThat(literals.anyIn("\u01f4two\u01f4")).isTrue();
    }

    @Test
    void aTextLongerThanAChunkIsOneText() {
        Literals literals = Literals.exact(List.of("needle"));
        for (int before = 8180; before < 8200; before++) {
            assertThat(found(literals, "n".repeat(before) + "needle")).containsExactly("0@" + (before + 6));
        }
    }

    @Test
    void agreesWithPlainSearch() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> words = new ArrayList<>();
            for (int word = 0; word < 6; word++) {
                words.add(random(random, 1 + random.nextInt(4)));
            }
            String text = random(random, 60).toUpperCase(Locale.ROOT);
            List<String> expected = new ArrayList<>();
            for (int end = 1; end <= text.length(); end++) {
                for (int word = 0; word < words.size(); word++) {
                    int start = end - words.get(word).length();
                    if (start >= 0 && text.substring(start, end).equalsIgnoreCase(words.get(word))) {
                        expected.add(word + "@" + end);
                    }
                }
            }
            assertThat(found(Literals.ignoringCase(words), text)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    @Test
    void emptyAndForeignLiteralsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.exact(List.of("")));
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.exact(List.of("ä")));
    }
}
