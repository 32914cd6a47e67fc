// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.HclLexer.Kind;
import dev.plumbline.manifest.embedded.HclLexer.Token;
import java.util.ArrayList;
import java.util.List;

/** Builds bodies of attributes and blocks; an error costs its line, what follows is read. */
final class HclParser {
    /** Deeper levels are not read; the parser calls itself once a level. */
    static final int DEEPEST = 100;

    private static final int MOST_PROBLEMS = 50;

    private final PlacedText text;
    private final HclLexer lexer;
    private final HclExpressions expressions;
    private final List<EmbeddedProblem> problems = new ArrayList<>();
    private Token token;
    private int depth;
    private int lastEnd;

    HclParser(PlacedText text) {
        this.text = text;
        this.lexer = new HclLexer(text);
        this.expressions = new HclExpressions(this);
        this.token = lexer.next();
    }

    HclDocument document() {
        HclBody body = new HclBody(entries(true), text.span());
        return new HclDocument(body, false, lexer.comments(), problems);
    }

    Token token() {
        return token;
    }

    Token advance() {
        Token taken = token;
        if (taken.kind() != Kind.NEWLINE) {
            lastEnd = taken.end();
        }
        token = lexer.next();
        return taken;
    }

    void skipNewlines() {
        while (token.kind() == Kind.NEWLINE) {
            advance();
        }
    }

    /** The text from an offset to the end of the last token taken. */
    PlacedText since(int start) {
        return text.slice(start, Math.max(start, lastEnd));
    }

    void problem(Problem.Kind kind, int offset, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new EmbeddedProblem(kind, text.position(offset), message));
        }
    }

    /** Reads a body in braces; the current token is the opening one. */
    HclBody body() {
        int start = advance().start();
        if (++depth > DEEPEST) {
            problem(Problem.Kind.LIMIT_REACHED, start, "HCL nested deeper than " + DEEPEST + " levels is not read");
            skipBalanced();
            depth--;
            return new HclBody(List.of(), since(start).span());
        }
        List<HclEntry> entries = entries(false);
        depth--;
        if (token.is("}")) {
            advance();
        } else {
            problem(Problem.Kind.UNPARSEABLE, start, "not valid HCL: the block that begins here is not closed");
        }
        return new HclBody(entries, since(start).span());
    }

    /** Passes everything up to the bracket that closes one that was just taken, and that bracket. */
    void skipBalanced() {
        int open = 1;
        while (open > 0 && token.kind() != Kind.END) {
            if (token.is("{") || token.is("[") || token.is("(")) {
                open++;
            } else if (token.is("}") || token.is("]") || token.is(")")) {
                open--;
            }
            advance();
        }
    }

    private List<HclEntry> entries(boolean outermost) {
        List<HclEntry> entries = new ArrayList<>();
        skipSeparators();
        while (token.kind() != Kind.END && (outermost || !token.is("}"))) {
            entry(entries);
            skipSeparators();
        }
        return entries;
    }

    private void skipSeparators() {
        while (token.kind() == Kind.NEWLINE || token.is(",") || token.is(";")) {
            advance();
        }
    }

    private void entry(List<HclEntry> entries) {
        int start = token.start();
        List<Token> names = new ArrayList<>();
        while (isName(token)) {
            names.add(advance());
        }
        if (names.isEmpty()) {
            expressionKey(entries, start);
        } else if (token.is("{")) {
            List<PlacedText> labels =
                    names.subList(1, names.size()).stream().map(Token::text).toList();
            HclBody body = body();
            entries.add(
                    new HclBlock(names.get(0).text(), labels, body, since(start).span()));
        } else if (token.is("=") || token.is(":")) {
            if (names.size() > 1) {
                problem(Problem.Kind.UNPARSEABLE, start, "not valid HCL: more than one key before the value");
            }
            advance();
            attribute(names.get(names.size() - 1).text(), start, entries);
        } else {
            problem(Problem.Kind.UNPARSEABLE, token.start(), "not valid HCL: expected '=' or '{' after a key");
            skipLine();
        }
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.IDENTIFIER || token.kind() == Kind.STRING || token.kind() == Kind.NUMBER;
    }

    /** A key in parentheses, as HCL 2 allows in objects; anything else is an error. */
    private void expressionKey(List<HclEntry> entries, int start) {
        if (!token.is("(")) {
            problem(Problem.Kind.UNPARSEABLE, start, HclExpressions.unexpected(token));
            advance();
            skipLine();
            return;
        }
        advance();
        skipBalanced();
        PlacedText key = since(start);
        if (token.is("=") || token.is(":")) {
            advance();
            attribute(key, start, entries);
        }
    }

    private void attribute(PlacedText name, int start, List<HclEntry> entries) {
        HclValue value = expressions.value(false);
        Span span = since(start).span();
        entries.add(new HclAttribute(name, value, span));
    }

    /** Goes to the end of the line or of the body, whichever comes first. */
    private void skipLine() {
        while (token.kind() != Kind.NEWLINE && token.kind() != Kind.END && !token.is("}") && !token.is("{")) {
            advance();
        }
        if (token.is("{")) {
            advance();
            skipBalanced();
        }
    }

    /** True when a {@code for} expression begins behind an opening bracket. */
    boolean isForAt(int offset) {
        int at = skipSpace(offset);
        int name = at + "for".length();
        if (!text.slice(at, Math.min(name, text.length())).value().equals("for")) {
            return false;
        }
        int next = skipSpace(name);
        return next > name && next < text.length() && Character.isLetter(text.charAt(next));
    }

    private int skipSpace(int offset) {
        int at = offset;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean enter(int offset) {
        if (++depth <= DEEPEST) {
            return true;
        }
        problem(Problem.Kind.LIMIT_REACHED, offset, "HCL nested deeper than " + DEEPEST + " levels is not read");
        return false;
    }

    void leave() {
        depth--;
    }
}
