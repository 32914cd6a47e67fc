// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

/** Tells lines of HCL by their shape, for texts without a telling name. */
final class HclLine {
    private HclLine() {}

    /** True for the head of a block: a name, labels in quotes, an opening brace, and the whole block or nothing after it. */
    static boolean isHead(String source, int from, int end) {
        int at = from;
        while (at < end && (Character.isLetterOrDigit(source.charAt(at)) || "_-".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        boolean named = at > from && Character.isLetter(source.charAt(from));
        int brace = skipLabels(source, at, end);
        boolean opens = brace < end && source.charAt(brace) == '{';
        return named && opens && (brace + 1 == end || source.charAt(end - 1) == '}' || source.charAt(end - 1) == '{');
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
