// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "'', 0", "麺, 2", "e\u0301, 1", "\ud83e\udd56!, 3", "Ａ, 2", "'\u001b[31mred\u001b[0m', 3"})
    void widthIsWhatATerminalShows(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @Test
    void linesBreakAtSpacesAndKeepTheirWords() {
        assertThat(Columns.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
        assertThat(Columns.wrap("", 9)).containsExactly("");
        assertThat(Columns.wrap("exactly 9", 9)).containsExactly("exactly 9");
    }

    @Test
    void aWordThatIsLongerThanALineIsCut() {
        assertThat(Columns.wrap("a abcdefghij b", 4)).containsExactly("a", "abcd", "efgh", "ij b");
    }

    @Test
    void aWideCharacterIsNotCutInHalf() {
        assertThat(Columns.wrap("麺麺麺", 3)).containsExactly("麺", "麺", "麺");
        assertThat(Columns.wrap("\ud83e\udd56\ud83e\udd56", 2)).containsExactly("\ud83e\udd56", "\ud83e\udd56");
        assertThat(Columns.wrap("麺", 1)).containsExactly("麺");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 80})
    void noLineIsWiderThanItsRoomAndNothingIsLost(int width) {
        String text = "spec.template.spec.containers[0].env holds 麺 and a very long path/to/some/file.yaml:12:3";

        assertThat(Columns.wrap(text, width)).allMatch(line -> Columns.width(line) <= Math.max(2, width));
        assertThat(String.join("", Columns.wrap(text, width)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void paddingFillsUpAndNeverCuts() {
        assertThat(Columns.pad("麺", 4)).isEqualTo("麺  ");
        assertThat(Columns.pad("longer", 3)).isEqualTo("longer");
    }
}
