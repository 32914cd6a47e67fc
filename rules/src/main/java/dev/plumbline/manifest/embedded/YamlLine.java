// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

/** Tells lines of YAML by their shape. */
final class YamlLine {
    private YamlLine() {}

    /** Offset of the colon that ends a key, past list dashes and quotes; -1 when the line has no key. */
    static int colon(String source, int from, int end) {
        int at = keyStart(source, from, end);
        int start = at;
        if (at < end && (source.charAt(at) == '"' || source.charAt(at) == '\'')) {
            at = SettingLine.afterQuote(source, at, end);
        }
        while (at < end && isKeyCharacter(source.charAt(at))) {
            at++;
        }
        boolean ends = at > start && at < end && source.charAt(at) == ':';
        return ends && (at + 1 == end || Lines.isBlank(source.charAt(at + 1))) ? at : -1;
    }

    static int keyStart(String source, int from, int end) {
        int at = from;
        while (at + 1 < end && source.charAt(at) == '-' && Lines.isBlank(source.charAt(at + 1))) {
            at++;
            while (at < end && Lines.isBlank(source.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    static boolean isPair(String source, int from, int end) {
        return colon(source, from, end) >= 0;
    }

    /** True when nothing follows the key. */
    static boolean endsWithKey(String source, int from, int end) {
        return colon(source, from, end) == end - 1;
    }

    /** {@code ---}, {@code ...}, an item of a list, or a closing bracket. */
    static boolean isMarker(String source, int from, int end) {
        return source.startsWith("---", from)
                || source.startsWith("...", from)
                || source.startsWith("- ", from)
                || (end - from <= 2 && "}]".indexOf(source.charAt(from)) >= 0);
    }

    private static boolean isKeyCharacter(char character) {
        return Character.isLetterOrDigit(character) || "_.-/$*@+~<>".indexOf(character) >= 0;
    }
}
