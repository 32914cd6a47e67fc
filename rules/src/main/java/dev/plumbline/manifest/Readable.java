// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.Arrays;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A text as snakeyaml-engine takes it: control characters, which it refuses, replaced one for one; and the way back from its
 * places, which count code points, to ours, which count UTF-16 code units.
 */
final class Readable {
    private final String text;
    private final boolean differs;
    private final int firstRefused;
    /** The code point indexes of the characters that take two code units. */
    private final int[] wide;

    private Readable(String text, int firstRefused, int[] wide) {
        this.text = text;
        this.differs = firstRefused >= 0;
        this.firstRefused = firstRefused;
        this.wide = wide;
    }

    static Readable of(PlacedText source) {
        String text = source.value();
        int index = 0;
        while (index < text.length() && isOrdinary(text.charAt(index))) {
            index++;
        }
        return index == text.length() ? new Readable(text, -1, new int[0]) : of(text);
    }

    private static Readable of(String text) {
        StringBuilder replaced = new StringBuilder(text.length());
        int[] wide = new int[16];
        int count = 0;
        int refused = -1;
        int codePoints = 0;
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            if (!StreamReader.isPrintable(character)) {
                refused = refused < 0 ? index : refused;
                replaced.append('\uFFFD');
            } else {
                replaced.appendCodePoint(character);
            }
            if (Character.charCount(character) == 2) {
                wide = count == wide.length ? Arrays.copyOf(wide, 2 * count) : wide;
                wide[count++] = codePoints;
            }
            codePoints++;
            index += Character.charCount(character);
        }
        return new Readable(refused < 0 ? text : replaced.toString(), refused, Arrays.copyOf(wide, count));
    }

    private static boolean isOrdinary(char character) {
        return (character >= ' ' && character <= '~')
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || (character >= '\u00A0' && character < Character.MIN_SURROGATE);
    }

    String text() {
        return text;
    }

    /** True when a character was replaced, so that the engine's scalars may differ from the source. */
    boolean differs() {
        return differs;
    }

    /** Where the first replaced character stands, or -1. */
    int firstRefused() {
        return firstRefused;
    }

    int offset(Mark mark) {
        int index = mark.getIndex();
        int before = Arrays.binarySearch(wide, index);
        return index + (before < 0 ? -before - 1 : before);
    }
}
