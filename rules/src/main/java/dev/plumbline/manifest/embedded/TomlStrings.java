// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import java.util.function.IntConsumer;

/** Reads TOML's four kinds of strings. */
final class TomlStrings {
    private TomlStrings() {}

    /** @param after told the offset after the string, or -1 when it is not closed */
    static ScalarNode read(PlacedText text, String source, int open, IntConsumer after) {
        char quote = source.charAt(open);
        String fence = String.valueOf(quote).repeat(3);
        boolean multiline = source.startsWith(fence, open);
        int start = open + (multiline ? 3 : 1);
        if (multiline) {
            start += source.startsWith("\r\n", start) ? 2 : source.startsWith("\n", start) ? 1 : 0;
        }
        int close = close(source, start, multiline ? fence : String.valueOf(quote), quote == '"', multiline);
        after.accept(close < 0 ? -1 : close + (multiline ? 3 : 1));
        PlacedText inside = text.slice(start, close);
        return Settings.quoted(
                quote == '"' ? Escapes.C_LIKE.decode(inside) : inside,
                quote,
                text.span(open, close + (multiline ? 3 : 1)));
    }

    private static int close(String source, int start, String fence, boolean escapes, boolean lines) {
        for (int at = start; at < source.length(); at++) {
            char character = source.charAt(at);
            if (escapes && character == '\\') {
                at++;
            } else if (!lines && (character == '\n' || character == '\r')) {
                return -1;
            } else if (source.startsWith(fence, at)) {
                return lines ? lastFence(source, at, fence) : at;
            }
        }
        return -1;
    }

    /** Up to two quotes may stand right before the closing fence. */
    private static int lastFence(String source, int at, String fence) {
        int last = at;
        while (last < at + 2 && source.startsWith(fence, last + 1)) {
            last++;
        }
        return last;
    }
}
