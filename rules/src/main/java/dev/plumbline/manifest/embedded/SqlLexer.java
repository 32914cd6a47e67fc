// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits SQL into words, quoted names, literals and signs; comments are put aside. */
final class SqlLexer {
    /** What a token is. */
    enum Kind {
        WORD,
        /** In double quotes or back quotes: a name, or in MySQL a literal. */
        QUOTED,
        LITERAL,
        SIGN,
        END
    }

    /** A word, a literal's text without quotes and with doubled ones undone, or a sign. */
    record Token(Kind kind, PlacedText text) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SIGN)
                    && text.length() == word.length()
                    && text.value().toUpperCase(Locale.ROOT).equals(word);
        }
    }

    /** A longer text between dollar signs is no literal; the bound keeps reading linear. */
    private static final int LONGEST = 512;

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    SqlLexer(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    List<Comment> comments() {
        return comments;
    }

    /** The tokens up to the next semicolon that ends a statement; empty at the end of the text. */
    Optional<List<Token>> statement() {
        List<Token> tokens = new ArrayList<>();
        Token token = next();
        while (token.kind() != Kind.END && !token.is(";")) {
            tokens.add(token);
            token = next();
        }
        return tokens.isEmpty() && token.kind() == Kind.END ? Optional.empty() : Optional.of(tokens);
    }

    private Token next() {
        skip();
        if (at >= source.length()) {
            return new Token(Kind.END, text.slice(source.length(), source.length()));
        }
        char character = source.charAt(at);
        if (character == '\'') {
            return quoted(Kind.LITERAL, '\'');
        }
        if (character == '"' || character == '`') {
            return quoted(Kind.QUOTED, character);
        }
        if ((character == 'N' || character == 'E' || character == 'n' || character == 'e')
                && source.startsWith("'", at + 1)) {
            at++;
            return quoted(Kind.LITERAL, '\'');
        }
        if (character == '$') {
            Optional<Token> dollar = dollarQuoted();
            if (dollar.isPresent()) {
                return dollar.get();
            }
        }
        int start = at;
        while (at < source.length() && isWordPart(source.charAt(at))) {
            at++;
        }
        Kind kind = at > start ? Kind.WORD : Kind.SIGN;
        at = Math.max(at, start + 1);
        return new Token(kind, text.slice(start, at));
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || "_@#$.:%{}-*".indexOf(character) >= 0;
    }

    private Token quoted(Kind kind, char quote) {
        int start = ++at;
        PlacedText.Builder builder = PlacedText.builder();
        int copied = start;
        while (at < source.length()) {
            char character = source.charAt(at);
            boolean doubled = character == quote && source.startsWith(String.valueOf(quote), at + 1);
            if (doubled || (character == '\\' && quote == '\'' && at + 1 < source.length())) {
                builder.add(text.slice(copied, at));
                copied = at + 1;
                at += 2;
            } else if (character == quote) {
                break;
            } else {
                at++;
            }
        }
        int end = Math.min(at, source.length());
        PlacedText content = copied == start
                ? text.slice(start, end)
                : builder.add(text.slice(Math.min(copied, end), end)).build(text.position(start));
        at = Math.min(end + 1, source.length());
        return new Token(kind, content);
    }

    /** {@code $$…$$} and {@code $tag$…$tag$}; the body of a function is read as further SQL, a short one as a literal. */
    private Optional<Token> dollarQuoted() {
        int tagEnd = at + 1;
        while (tagEnd < source.length() && Character.isLetterOrDigit(source.charAt(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd >= source.length() || source.charAt(tagEnd) != '$') {
            return Optional.empty();
        }
        String tag = source.substring(at, tagEnd + 1);
        int from = tagEnd + 1;
        int lineEnd = from;
        while (lineEnd < source.length() && lineEnd < from + LONGEST && source.charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        int close = source.substring(from, lineEnd).indexOf(tag);
        boolean body = close < 0 || source.substring(from, from + close).contains(";");
        PlacedText content = body ? text.slice(at, from) : text.slice(from, from + close);
        at = body ? from : from + close + tag.length();
        return Optional.of(new Token(body ? Kind.SIGN : Kind.LITERAL, content));
    }

    private void skip() {
        while (at < source.length()) {
            boolean dashes = source.startsWith("--", at);
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (dashes || source.charAt(at) == '#') {
                int end = source.indexOf('\n', at);
                comment(dashes ? 2 : 1, end < 0 ? source.length() : end, 1);
            } else if (source.startsWith("/*", at) && !source.startsWith("/*!", at)) {
                int end = source.indexOf("*/", at + 2);
                comment(2, end < 0 ? source.length() : end, 2);
            } else {
                return;
            }
        }
    }

    private void comment(int marker, int end, int closing) {
        FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
        comments.add(new Comment(text.slice(Math.min(at + marker, end), end), start));
        at = Math.min(end + closing, source.length());
    }
}
