// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

/** Tells lines of HCL by their shape, for texts without a telling name. */
final class HclLine {
    /** The head of a block: a name, labels in quotes, an opening brace. */
    static final int HEAD = 1;
    /** An assignment, a closing bracket, or an item of a list. */
    static final int PART = 2;

    static final int OTHER = 3;

    private HclLine() {}

    static int kind(String source, int from, int end) {
        int last = end;
        while (last > from && Lines.isBlank(source.charAt(last - 1))) {
            last--;
        }
        int at = from;
        while (at < last && (Character.isLetterOrDigit(source.charAt(at)) || "_-".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        boolean named = at > from && Character.isLetter(source.charAt(from));
        at = skipLabels(source, at, last);
        if (named && at < last && source.charAt(at) == '{') {
            boolean opens = at + 1 == last || source.charAt(last - 1) == '}' || source.charAt(last - 1) == '{';
            return opens && source.charAt(at) == '{' ? HEAD : OTHER;
        }
        if (named && at < last && source.charAt(at) == '=') {
            return PART;
        }
        return "}])\"{".indexOf(source.charAt(from)) >= 0 ? PART : OTHER;
    }

    /** Passes blanks and labels in double quotes. */
    private static int skipLabels(String source, int from, int end) {
        int at = from;
        while (at < end && (Lines.isBlank(source.charAt(at)) || source.charAt(at) == '"')) {
            if (source.charAt(at) == '"') {
                int close = at + 1;
                while (close < end && source.charAt(close) != '"') {
                    close++;
                }
                at = close;
            }
            at++;
        }
        return Math.min(at, end);
    }
}
