// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits source code of any of the usual languages into words, string literals and signs; comments are put aside. */
final class CodeLexer {
    /** What a token is. */
    enum Kind {
        WORD,
        STRING,
        /** A string that is computed from others when it is evaluated. */
        COMPUTED,
        SIGN,
        NEWLINE,
        END
    }

    /** A word, a sign, or a string's text without quotes. */
    record Token(Kind kind, PlacedText text) {
        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.contentEquals(sign);
        }
    }

    private static final List<String> LONG_SIGNS = List.of("=>", ":=", "==", "!=", "<=", ">=", "->", "::", "&&", "||");

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    CodeLexer(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    List<Comment> comments() {
        return comments;
    }

    Token next() {
        skip();
        if (at >= source.length()) {
            return new Token(Kind.END, text.slice(source.length(), source.length()));
        }
        char character = source.charAt(at);
        if (character == '\n') {
            return token(Kind.NEWLINE, at + 1);
        }
        if (character == '"' || character == '\'' || character == '`') {
            return string(Kind.STRING);
        }
        int end = at;
        while (end < source.length() && isWordPart(source.charAt(end))) {
            end++;
        }
        boolean prefix = end > at && end - at <= 2 && end < source.length() && "\"'".indexOf(source.charAt(end)) >= 0;
        if (prefix) {
            boolean computed =
                    source.substring(at, end).toLowerCase(Locale.ROOT).contains("f") || source.charAt(at) == '$';
            at = end;
            return string(computed ? Kind.COMPUTED : Kind.STRING);
        }
        return end > at ? token(Kind.WORD, end) : token(Kind.SIGN, at + signLength());
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '$' || character == '@';
    }

    private int signLength() {
        for (String sign : LONG_SIGNS) {
            if (source.startsWith(sign, at)) {
                return sign.length();
            }
        }
        return 1;
    }

    private Token token(Kind kind, int end) {
        Token token = new Token(kind, text.slice(at, end));
        at = end;
        return token;
    }

    /** A string in quotes; one that may not have several lines ends with its line. */
    private Token string(Kind kind) {
        char quote = source.charAt(at);
        String fence = String.valueOf(quote).repeat(3);
        boolean fenced = quote != '`' && source.startsWith(fence, at);
        int start = at + (fenced ? 3 : 1);
        int close = start;
        while (close < source.length() && !closes(close, quote, fenced ? fence : "", fenced)) {
            close += source.charAt(close) == '\\' ? 2 : 1;
        }
        close = Math.min(close, source.length());
        boolean closed = close < source.length() && source.charAt(close) == quote;
        PlacedText inside = text.slice(Math.min(start, close), close);
        at = closed ? close + (fenced ? 3 : 1) : close;
        return new Token(closed ? kind : Kind.COMPUTED, Escapes.C_LIKE.decode(inside));
    }

    private boolean closes(int offset, char quote, String fence, boolean fenced) {
        if (fenced) {
            return source.startsWith(fence, offset);
        }
        char character = source.charAt(offset);
        return character == quote || (quote != '`' && character == '\n');
    }

    private void skip() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == ' ' || character == '\t' || character == '\r' || character == '\f') {
                at++;
            } else if (source.startsWith("//", at) || isHashComment()) {
                int end = source.indexOf('\n', at);
                comment(character == '#' ? 1 : 2, end < 0 ? source.length() : end, 0);
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                comment(2, end < 0 ? source.length() : end, 2);
            } else {
                return;
            }
        }
    }

    private boolean isHashComment() {
        boolean first = at == 0 || Character.isWhitespace(source.charAt(at - 1));
        return source.charAt(at) == '#' && first && !source.startsWith("#[", at) && !source.startsWith("#{", at);
    }

    private void comment(int marker, int end, int closing) {
        FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
        comments.add(new Comment(text.slice(Math.min(at + marker, end), end), start));
        at = Math.min(end + closing, source.length());
    }
}
