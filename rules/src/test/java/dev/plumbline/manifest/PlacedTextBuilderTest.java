// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacedTextBuilderTest {
    @Test
    void addedTextKeepsItsPlacesAcrossLines() {
        PlacedText file = PlacedText.ofFile("one\ntwo\nthree");
        PlacedText joined = PlacedText.builder()
                .add(file.slice(1, 3))
                .add(file.slice(6, 10))
                .build();
        assertThat(joined.value()).isEqualTo("neo\nth");
        assertThat(joined.span(0, 2)).isEqualTo(Span.of(1, 2, 1, 4));
        assertThat(joined.span(2, 6)).isEqualTo(Span.of(2, 3, 3, 3));
    }

    @Test
    void aSpelledCharacterCoversItsSpelling() {
        PlacedText file = PlacedText.ofFile("a\\nb");
        PlacedText text = PlacedText.builder()
                .add(file.slice(0, 1))
                .spelled("\n", file.slice(1, 3))
                .add(file.slice(3, 4))
                .build();
        assertThat(text.span(1, 2)).isEqualTo(Span.of(1, 2, 1, 4));
        PlacedText again = PlacedText.builder().add(text.slice(1, 3)).build();
        assertThat(again.span(0, 1)).isEqualTo(Span.of(1, 2, 1, 4));
        assertThat(again.span(1, 2)).isEqualTo(Span.of(1, 4, 1, 5));
    }

    @Test
    void textWithoutPlacesMakesTheWholePointToItsSpan() {
        PlacedText opaque = PlacedText.within(Span.of(3, 1, 3, 9), "secret");
        PlacedText text = PlacedText.builder()
                .add(opaque.slice(0, 2))
                .spelled("\t", opaque.slice(2, 4))
                .build();
        assertThat(text.value()).isEqualTo("se\t");
        assertThat(text.isExact()).isFalse();
        assertThat(text.span(1, 2)).isEqualTo(Span.of(3, 1, 3, 9));
    }

    @Test
    void aPathContinuesWithTheStepsInside() {
        FieldPath inside =
                FieldPath.root().opened("", PathStyle.SECTIONS).key("[mysql]").key("passwd");
        FieldPath whole = FieldPath.of("data").key("config.ini").then(inside);
        assertThat(whole).hasToString("data[\"config.ini\"] › [mysql] › passwd");
    }
}
