// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import java.util.Optional;

/** Reads text that is words: plain ones and quoted ones, between blanks and the signs of a format. */
final class WordReader {
    /** What was read. */
    enum Kind {
        PLAIN,
        QUOTED,
        SIGN,
        COMMENT
    }

    /** A word's text without its quotes, a sign, or a comment without its marker. */
    record Word(Kind kind, PlacedText text, PlacedText whole) {
        ScalarNode node() {
            return kind == Kind.QUOTED ? Settings.quoted(text, whole.charAt(0), whole.span()) : Settings.plain(text);
        }
    }

    private final PlacedText text;
    private final String source;
    private final String signs;
    private final boolean spaced;
    private int at;

    /**
     * @param signs characters that end a word and stand for themselves
     * @param spaced true where a blank must follow the sign of a comment, because a word may begin with it
     */
    WordReader(PlacedText text, String signs, boolean spaced) {
        this.text = text;
        this.source = text.value();
        this.signs = signs;
        this.spaced = spaced;
    }

    Optional<Word> next() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        if (at == source.length()) {
            return Optional.empty();
        }
        int start = at;
        char first = source.charAt(at);
        if (first == '#' && (!spaced || source.startsWith(" ", at + 1))) {
            int end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
            return Optional.of(new Word(Kind.COMMENT, text.slice(start + 1, at), text.slice(start, at)));
        }
        if (signs.indexOf(first) >= 0) {
            at++;
            return Optional.of(new Word(Kind.SIGN, text.slice(start, at), text.slice(start, at)));
        }
        if (first == '"' || first == '\'') {
            int after = SettingLine.afterQuote(source, at, Math.min(source.length(), at + LONGEST));
            if (after > at) {
                at = after;
                PlacedText inside = Escapes.QUOTE_ONLY.decode(text.slice(start + 1, at - 1));
                return Optional.of(new Word(Kind.QUOTED, inside, text.slice(start, at)));
            }
        }
        plain();
        return Optional.of(new Word(Kind.PLAIN, text.slice(start, at), text.slice(start, at)));
    }

    /** A quote that is not closed so far on is none; the bound keeps reading linear. */
    private static final int LONGEST = 16_384;

    private void plain() {
        boolean variable = false;
        do {
            variable = source.startsWith("${", at) || (variable && source.charAt(at) != '}');
            at++;
        } while (at < source.length() && (variable ? source.charAt(at) != '\n' : isPlain(source.charAt(at))));
    }

    private boolean isPlain(char character) {
        boolean sign = signs.indexOf(character) >= 0 && !(character == '{' && source.charAt(at - 1) == '$');
        return !Character.isWhitespace(character) && !sign;
    }
}
