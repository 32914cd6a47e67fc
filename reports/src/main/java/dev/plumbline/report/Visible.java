// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.util.Locale;

/**
 * Makes characters visible that would act instead of being read: controls, escape sequences, line breaks, and those that turn
 * the direction of text or take no room. Names of objects, keys and files are somebody else's text.
 */
public final class Visible {
    private Visible() {}

    /** The text on one line, with {@code \n}, {@code <U+001B>} and the like for what cannot be seen. */
    public static String of(String text) {
        int clean = 0;
        while (clean < text.length() && plain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, clean);
        text.codePoints().skip(text.codePointCount(0, clean)).forEach(point -> append(visible, point));
        return visible.toString();
    }

    /** True for characters that act or cannot be seen. */
    public static boolean acts(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean plain(char character) {
        return (character >= ' ' && character < 0x7f) || (character >= 0xa1 && character <= 0xff && character != 0xad);
    }

    private static void append(StringBuilder visible, int point) {
        if (point == '\n') {
            visible.append("\\n");
        } else if (point == '\t') {
            visible.append("\\t");
        } else if (point == '\r') {
            visible.append("\\r");
        } else if (acts(point)) {
            visible.append(String.format(Locale.ROOT, "<U+%04X>", point));
        } else {
            visible.appendCodePoint(point);
        }
    }
}
