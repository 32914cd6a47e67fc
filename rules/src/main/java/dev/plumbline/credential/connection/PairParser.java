// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.ArrayList;
import java.util.List;

/** Parts a stretch of text into names and values. */
final class PairParser {
    private static final int LONGEST_QUOTED = 256;

    private final Finding finding;
    private final String text;

    PairParser(Finding finding) {
        this.finding = finding;
        this.text = finding.text();
    }

    /** A name and the place of its value. */
    record Pair(String name, int start, int end) {}

    /** Pairs between a separator; a value may be quoted or braced. */
    List<Pair> separated(int from, int to, char separator) {
        List<Pair> pairs = new ArrayList<>();
        String separators = String.valueOf(separator);
        int at = from;
        while (at < to) {
            int equals = finding.firstOf("=" + separator, at, to);
            if (equals == to || text.charAt(equals) == separator) {
                at = equals + 1;
                continue;
            }
            int start = skipBlanks(equals + 1, to);
            int closing = closing(start, to);
            int end = closing < 0 ? finding.firstOf(separators, start, to) : closing;
            pairs.add(new Pair(longNameBefore(equals, at), closing < 0 ? start : start + 1, withoutBlanks(start, end)));
            at = finding.firstOf(separators, end, to) + 1;
        }
        return pairs;
    }

    /** Pairs between blanks, as libpq reads them, or in parentheses. */
    List<Pair> spaced(int from, int to) {
        List<Pair> pairs = new ArrayList<>();
        int at = from;
        while (at < to) {
            int equals = finding.firstOf("=", at, to);
            if (equals == to) {
                break;
            }
            int start = skipBlanks(equals + 1, to);
            if (start < to && text.charAt(start) == '(') {
                at = start + 1;
                continue;
            }
            int closing = closing(start, to);
            String name = nameBefore(equals, at);
            int end = closing < 0
                    ? finding.firstOf(isInParentheses(name, equals) ? " \t')" : " \t'", start, to)
                    : closing;
            if (beginsWord(name, equals, from)) {
                pairs.add(new Pair(name, closing < 0 ? start : start + 1, end));
            }
            at = Math.max(end, equals + 1);
        }
        return pairs;
    }

    /** {@code (user=app)(password=…)}, as MySQL's and Oracle's drivers read it. */
    private boolean isInParentheses(String name, int equals) {
        int before = equals - name.length() - 1;
        return before >= 0 && text.charAt(before) == '(';
    }

    /** In {@code --host=db} or {@code url?host=db} the name is part of something else. */
    private boolean beginsWord(String name, int equals, int from) {
        int end = equals;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end - name.length();
        return !name.isEmpty()
                && name.charAt(0) != '-'
                && (start <= from || " \t'(".indexOf(text.charAt(start - 1)) >= 0);
    }

    /** As {@link #nameBefore}, or two words where together they are a known name: {@code User Id}. */
    private String longNameBefore(int equals, int from) {
        String last = nameBefore(equals, from);
        int blank = text.lastIndexOf(last, equals) - 1;
        if (last.isEmpty() || blank <= from || text.charAt(blank) != ' ') {
            return last;
        }
        String both = nameBefore(blank, from) + last;
        return ParameterName.isKnown(both) ? both : last;
    }

    /** The letters before the equals sign. */
    private String nameBefore(int equals, int from) {
        int end = equals;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > from && isName(text.charAt(start - 1))) {
            start--;
        }
        finding.step(equals - start);
        return text.substring(start, end);
    }

    private static boolean isName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.' || character == '-';
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int withoutBlanks(int from, int end) {
        int last = end;
        while (last > from && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    /** The offset of the character that closes a quoted or braced value, or -1 where the value is neither. */
    private int closing(int start, int to) {
        if (start >= to || "'{".indexOf(text.charAt(start)) < 0) {
            return -1;
        }
        int limit = Math.min(to, start + LONGEST_QUOTED);
        int end = finding.firstOf(text.charAt(start) == '{' ? "}" : "'", start + 1, limit);
        return end < limit ? end : -1;
    }
}
