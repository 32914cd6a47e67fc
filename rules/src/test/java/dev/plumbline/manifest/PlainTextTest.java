// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aScriptIsReadInEveryUnicodeEncoding(String charset) {
        PlacedText text = of("\uFEFFA=é\nB=😀x".getBytes(Charset.forName(charset)));
        assertThat(text.value()).isEqualTo("A=é\nB=😀x");
        assertThat(text.position(8)).isEqualTo(new Position(2, 5));
        assertThat(problems).isEmpty();
    }

    @Test
    void invalidBytesAreNoticed() {
        assertThat(of("a\n\u00E9".getBytes(StandardCharsets.ISO_8859_1)).length())
                .isEqualTo(3);
        assertThat(problems)
                .extracting(problem -> problem.kind() + " " + problem.at().orElseThrow())
                .containsExactly("INVALID_ENCODING 2:1");
    }

    private PlacedText of(byte[] bytes) {
        return PlainText.of(Origin.file("a.sh"), bytes, problems::add);
    }
}
