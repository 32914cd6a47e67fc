// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Measures and breaks text in columns, as a terminal shows it and a diagram needs it. */
public final class Columns {
    /** Begins a colour of ours; foreign text never holds it, because it is made visible first. */
    private static final char ESCAPE = '\u001b';

    private Columns() {}

    /** Columns that a text takes: colours and combining marks take none, East Asian wide characters and emoji two. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == ESCAPE) {
                i = text.indexOf('m', i) + 1;
                continue;
            }
            width += width(point);
            i += Character.charCount(point);
        }
        return width;
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || (point >= 0x1f300 && point <= 0x1faff)
                || (point >= 0x20000 && point <= 0x3fffd);
        return wide ? 2 : 1;
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Breaks at spaces, and inside words that are longer than a line. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            while (width(line.toString()) > width) {
                int cut = cut(line, width);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int cut(CharSequence text, int width) {
        int taken = 0;
        int at = 0;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            if (taken + width(point) > width && at > 0) {
                return at;
            }
            taken += width(point);
            at += Character.charCount(point);
        }
        return at;
    }
}
