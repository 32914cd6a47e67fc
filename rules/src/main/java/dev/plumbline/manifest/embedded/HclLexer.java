// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits HCL text into tokens; comments are put aside. */
final class HclLexer {
    /** What a token is. */
    enum Kind {
        IDENTIFIER,
        NUMBER,
        STRING,
        HERE_DOCUMENT,
        PUNCTUATION,
        NEWLINE,
        END
    }

    /**
     * A piece of HCL text.
     *
     * @param text a string's decoded text, everything else as it stands
     * @param start offset in the source
     * @param end offset after it
     */
    record Token(Kind kind, PlacedText text, int start, int end) {
        boolean is(String punctuation) {
            return kind == Kind.PUNCTUATION
                    && text.length() == punctuation.length()
                    && text.value().equals(punctuation);
        }
    }

    private static final List<String> LONG_PUNCTUATION = List.of("==", "!=", ">=", "<=", "=>", "&&", "||", "...");

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private final HclStrings strings;
    private int at;

    HclLexer(PlacedText text) {
        this.text = text;
        this.source = text.value();
        this.strings = new HclStrings(text, source);
    }

    List<Comment> comments() {
        return comments;
    }

    Token next() {
        skipBlanks();
        if (at >= source.length()) {
            return new Token(Kind.END, text.slice(source.length(), source.length()), source.length(), source.length());
        }
        char character = source.charAt(at);
        if (character == '\n' || character == '\r') {
            return newlines();
        }
        if (Character.isLetter(character) || character == '_') {
            return token(Kind.IDENTIFIER, identifierEnd());
        }
        if (Character.isDigit(character)) {
            return token(Kind.NUMBER, numberEnd());
        }
        if (character == '"') {
            return string();
        }
        if (source.startsWith("<<", at)) {
            Optional<HclStrings.Read> document = strings.hereDocument(at);
            if (document.isPresent()) {
                return read(Kind.HERE_DOCUMENT, document.get());
            }
        }
        return token(Kind.PUNCTUATION, at + punctuationLength());
    }

    private Token string() {
        return read(Kind.STRING, strings.quoted(at));
    }

    private Token read(Kind kind, HclStrings.Read read) {
        Token token = new Token(kind, read.text(), at, read.end());
        at = read.end();
        return token;
    }

    private Token token(Kind kind, int end) {
        Token token = new Token(kind, text.slice(at, end), at, end);
        at = end;
        return token;
    }

    private Token newlines() {
        int end = at;
        while (end < source.length() && Character.isWhitespace(source.charAt(end))) {
            end++;
        }
        return token(Kind.NEWLINE, end);
    }

    private int punctuationLength() {
        for (String punctuation : LONG_PUNCTUATION) {
            if (source.startsWith(punctuation, at)) {
                return punctuation.length();
            }
        }
        return 1;
    }

    private int identifierEnd() {
        int end = at;
        while (end < source.length() && isPartOfIdentifier(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfIdentifier(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
    }

    private int numberEnd() {
        int end = at;
        boolean hex = source.startsWith("0x", at) || source.startsWith("0X", at);
        while (end < source.length()) {
            char character = source.charAt(end);
            boolean exponentSign = (character == '+' || character == '-')
                    && !hex
                    && (source.charAt(end - 1) == 'e' || source.charAt(end - 1) == 'E');
            if (!Character.isLetterOrDigit(character) && character != '.' && character != '_' && !exponentSign) {
                break;
            }
            end++;
        }
        return end;
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (Lines.isBlank(character) || character == '\ufeff') {
                at++;
            } else if (character == '#' || source.startsWith("//", at)) {
                comment(character == '#' ? 1 : 2, lineEnd(), 0);
            } else if (source.startsWith("/*", at)) {
                int close = source.indexOf("*/", at + 2);
                comment(2, close < 0 ? source.length() : close, close < 0 ? 0 : 2);
            } else {
                return;
            }
        }
    }

    private int lineEnd() {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void comment(int marker, int end, int closing) {
        PlacedText content = text.slice(Math.min(at + marker, end), end);
        comments.add(new Comment(content, FieldPath.root().opened("", PathStyle.FIELDS)));
        at = end + closing;
    }
}
