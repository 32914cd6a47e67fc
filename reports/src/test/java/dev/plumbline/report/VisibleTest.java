// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "db-config", "config.ini › [mysql] › passwd", "Bäckerei", "麺", "\ud83e\udd56", "e\u0301"})
    void whatCanBeReadStaysWhatItIs(String text) {
        assertThat(Visible.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "000A, \\n",
        "000D, \\r",
        "0009, \\t",
        "0000, <U+0000>",
        "001B, <U+001B>",
        "007F, <U+007F>",
        "0085, <U+0085>",
        "00AD, <U+00AD>",
        "200B, <U+200B>",
        "200F, <U+200F>",
        "202E, <U+202E>",
        "2028, <U+2028>",
        "2066, <U+2066>",
        "FEFF, <U+FEFF>",
        "D800, <U+D800>",
        "E000, <U+E000>",
        "E0041, <U+E0041>"
    })
    void whatActsOrHidesIsNamed(String point, String shown) {
        String acting = new String(Character.toChars(Integer.parseInt(point, 16)));

        assertThat(Visible.of("a" + acting + "b")).isEqualTo("a" + shown + "b");
        assertThat(Visible.acts(acting.codePointAt(0))).isTrue();
    }

    @Test
    void nothingThatActsIsLeftOfAnyCharacter() {
        StringBuilder all = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += 7) {
            all.appendCodePoint(point);
        }

        assertThat(Visible.of(all.toString()).codePoints().filter(Visible::acts))
                .isEmpty();
    }
}
