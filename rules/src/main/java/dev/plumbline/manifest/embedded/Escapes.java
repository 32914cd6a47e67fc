// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import org.jspecify.annotations.Nullable;

/** Replaces backslash escapes inside quoted text; each character that an escape spells keeps the escape's place. */
enum Escapes {
    /** Only the quote and the backslash itself are escaped; other backslashes stay, as in Windows paths. */
    QUOTE_ONLY(false),
    /** The escapes that C-like languages share; an unknown one stands for the character after the backslash. */
    C_LIKE(true);

    private final boolean dropsUnknown;

    Escapes(boolean dropsUnknown) {
        this.dropsUnknown = dropsUnknown;
    }

    PlacedText decode(PlacedText inside) {
        String source = inside.value();
        int at = source.indexOf('\\');
        if (at < 0) {
            return inside;
        }
        PlacedText.Builder builder = PlacedText.builder();
        int copied = 0;
        while (at >= 0 && at + 1 < source.length()) {
            int end = endOfEscape(source, at);
            String meaning = meaning(source, at, end);
            if (meaning != null) {
                builder.add(inside.slice(copied, at));
                if (!meaning.isEmpty()) {
                    builder.spelled(meaning, inside.slice(at, end));
                }
                copied = end;
            }
            at = source.indexOf('\\', end);
        }
        return builder.add(inside.slice(copied, source.length())).build(inside.position(0));
    }

    private static int endOfEscape(String source, int at) {
        char letter = source.charAt(at + 1);
        int digits = switch (letter) {
            case 'u' -> 4;
            case 'U' -> 8;
            case 'x' -> 2;
            default -> 0;
        };
        int end = at + 2;
        if (digits > 0 && isHex(source, end, digits)) {
            return end + digits;
        }
        if (letter == '\r' && source.startsWith("\n", end)) {
            return end + 1;
        }
        return Character.isHighSurrogate(letter) && end < source.length() ? end + 1 : end;
    }

    private static boolean isHex(String source, int start, int digits) {
        if (start + digits > source.length()) {
            return false;
        }
        for (int at = start; at < start + digits; at++) {
            if (Character.digit(source.charAt(at), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What an escape stands for; null when it is none and stays as it is. */
    private @Nullable String meaning(String source, int at, int end) {
        char letter = source.charAt(at + 1);
        if (letter == '"' || letter == '\'' || letter == '\\') {
            return String.valueOf(letter);
        }
        if (!dropsUnknown) {
            return null;
        }
        if (end > at + 3 && letter != '\r' && !Character.isHighSurrogate(letter)) {
            int codePoint = (int) Long.parseLong(source.substring(at + 2, end), 16);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\ufffd";
        }
        return switch (letter) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case 'a' -> "\u0007";
            case 'e' -> "\u001b";
            case '0' -> "\0";
            case '\n', '\r' -> "";
            default -> source.substring(at + 1, end);
        };
    }
}
