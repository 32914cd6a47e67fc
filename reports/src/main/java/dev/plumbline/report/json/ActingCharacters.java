// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.plumbline.report.Visible;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes characters that would act in a terminal or an editor; the data stays the same. */
public final class ActingCharacters extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    private final int[] ascii;

    public ActingCharacters() {
        ascii = CharacterEscapes.standardAsciiEscapesForJSON();
        ascii[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        // Halves of pairs are escaped too, because one that stands alone would be lost in UTF-8.
        return character > 0x7f && Visible.acts(character)
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
                : null;
    }
}
