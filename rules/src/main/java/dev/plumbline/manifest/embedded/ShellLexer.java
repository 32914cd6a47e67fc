// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Splits shell text into words, operators, redirections and comments, as POSIX shells and bash do; linear in the text. */
final class ShellLexer {
    /** What a token is. */
    enum Kind {
        WORD,
        OPERATOR,
        REDIRECTION,
        NEWLINE,
        COMMENT,
        HERE_DOCUMENT,
        END
    }

    /**
     * A piece of shell text.
     *
     * @param text a word after quote removal, a comment without its marker, an operator as it stands
     * @param quoted true when any part of the word is quoted
     * @param equals offset in the text of an unquoted {@code =}, or -1
     * @param substitutions the scripts inside {@code $(…)} and back quotes
     */
    record Token(
            Kind kind, PlacedText text, boolean literal, boolean quoted, int equals, List<PlacedText> substitutions) {
        boolean is(String operator) {
            return kind != Kind.WORD && text.value().equals(operator);
        }
    }

    private record Awaited(String delimiter, boolean literal, boolean stripsTabs) {}

    private static final List<String> REDIRECTIONS =
            List.of("<<<", "<<-", "<<", "&>>", ">>", ">&", "<&", "<>", ">|", "&>", "<", ">");
    private static final List<String> OPERATORS = List.of(";;", "&&", "||", "|&");

    static final String META = " \t\n\r;&|()<>";

    private final PlacedText text;
    private final String source;
    private final Deque<Awaited> awaited = new ArrayDeque<>();
    private int at;
    private boolean bodiesFollow;
    private String redirection = "";

    ShellLexer(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    Token next() {
        if (bodiesFollow && !awaited.isEmpty()) {
            return hereDocument(awaited.remove());
        }
        bodiesFollow = false;
        skipBlanks();
        if (at == source.length()) {
            return token(Kind.END, at);
        }
        char character = source.charAt(at);
        if (lineBreak(at) > 0) {
            bodiesFollow = true;
            return token(Kind.NEWLINE, at + lineBreak(at));
        }
        if (character == '#') {
            at++;
            return token(Kind.COMMENT, lineEnd(at));
        }
        return META.indexOf(character) >= 0 || isNumberOfRedirection() ? operator() : word();
    }

    private void skipBlanks() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == '\\' && lineBreak(at + 1) > 0) {
                at += 1 + lineBreak(at + 1);
            } else if (character == ' ' || character == '\t') {
                at++;
            } else {
                return;
            }
        }
    }

    /** The length of the line break at an offset; 0 when there is none. */
    private int lineBreak(int offset) {
        if (source.startsWith("\r\n", offset)) {
            return 2;
        }
        boolean breaks = offset < source.length() && (source.charAt(offset) == '\n' || source.charAt(offset) == '\r');
        return breaks ? 1 : 0;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private Token token(Kind kind, int end) {
        PlacedText slice = text.slice(at, end);
        at = end;
        return new Token(kind, slice, true, false, -1, List.of());
    }

    /** True for the {@code 2} of {@code 2>file}. */
    private boolean isNumberOfRedirection() {
        int digits = at;
        while (digits < source.length() && digits < at + 3 && Character.isDigit(source.charAt(digits))) {
            digits++;
        }
        return digits > at
                && digits < source.length()
                && (source.charAt(digits) == '<' || source.charAt(digits) == '>');
    }

    private Token operator() {
        while (Character.isDigit(source.charAt(at))) {
            at++;
        }
        for (String redirect : REDIRECTIONS) {
            if (source.startsWith(redirect, at)) {
                redirection = redirect;
                return token(Kind.REDIRECTION, at + redirect.length());
            }
        }
        for (String operator : OPERATORS) {
            if (source.startsWith(operator, at)) {
                return token(Kind.OPERATOR, at + operator.length());
            }
        }
        return token(Kind.OPERATOR, at + 1);
    }

    private Token word() {
        ShellWordReader reader = new ShellWordReader(text, source, at);
        Token word = reader.read();
        at = reader.end();
        if (redirection.equals("<<") || redirection.equals("<<-")) {
            awaited.add(new Awaited(word.text().value(), word.quoted(), redirection.equals("<<-")));
        }
        redirection = "";
        return word;
    }

    private Token hereDocument(Awaited document) {
        PlacedText.Builder body = PlacedText.builder();
        int start = at;
        boolean plain = document.literal();
        while (at < source.length()) {
            int from = at;
            while (document.stripsTabs() && from < source.length() && source.charAt(from) == '\t') {
                from++;
            }
            int end = lineEnd(from);
            at = end + lineBreak(end);
            if (source.substring(from, end).equals(document.delimiter())) {
                break;
            }
            body.add(text.slice(from, at));
        }
        PlacedText content = body.build(text.position(start));
        boolean literal = plain || !hasExpansion(content.value());
        return new Token(Kind.HERE_DOCUMENT, content, literal, plain, -1, List.of());
    }

    private static boolean hasExpansion(String content) {
        return content.indexOf('$') >= 0 || content.indexOf('`') >= 0;
    }
}
