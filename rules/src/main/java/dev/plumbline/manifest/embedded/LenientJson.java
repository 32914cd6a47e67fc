// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON inside a value, with the comments and trailing commas that many programs allow; keeps what it read up to the
 * first error.
 */
final class LenientJson {
    /** Deeper levels are not read; nobody writes them by hand, and the reader calls itself once a level. */
    private static final int DEEPEST = 256;

    /** What was read; an error means that the root is only a part of what was written. */
    record Json(Node root, List<Comment> comments, Optional<EmbeddedProblem> problem) {}

    /** Ends the reading at once; holds no text. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final EmbeddedProblem problem;

        Unreadable(EmbeddedProblem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int depth;

    private LenientJson(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    static Json read(PlacedText text) {
        LenientJson reader = new LenientJson(text);
        List<Node> roots = new ArrayList<>();
        Optional<EmbeddedProblem> problem = Optional.empty();
        try {
            reader.skip();
            while (reader.at < reader.source.length()) {
                roots.add(reader.value());
                reader.skip();
            }
        } catch (Unreadable unreadable) {
            problem = Optional.of(unreadable.problem);
        }
        Node root = roots.size() == 1 ? roots.get(0) : new SequenceNode(roots, text.span());
        return new Json(root, reader.comments, problem);
    }

    private Node value() {
        skip();
        char first = peek();
        return switch (first) {
            case '{' -> mapping();
            case '[' -> sequence();
            case '"' -> string();
            default -> word();
        };
    }

    private Node mapping() {
        int start = open();
        List<MappingNode.Entry> entries = new ArrayList<>();
        while (peek() != '}') {
            if (peek() != '"') {
                throw unreadable("expected a key in double quotes");
            }
            ScalarNode key = string();
            skip();
            expect(':');
            entries.add(new MappingNode.Entry(key, value()));
            separator('}');
        }
        return new MappingNode(entries, close(start));
    }

    private Node sequence() {
        int start = open();
        List<Node> items = new ArrayList<>();
        while (peek() != ']') {
            items.add(value());
            separator(']');
        }
        return new SequenceNode(items, close(start));
    }

    private int open() {
        if (++depth > DEEPEST) {
            throw new Unreadable(new EmbeddedProblem(
                    Problem.Kind.LIMIT_REACHED,
                    text.position(at),
                    "JSON nested deeper than " + DEEPEST + " levels is not read"));
        }
        int start = at++;
        skip();
        return start;
    }

    private Span close(int start) {
        depth--;
        return text.span(start, ++at);
    }

    private void separator(char closing) {
        skip();
        if (peek() != closing) {
            expect(',');
            skip();
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw unreadable("expected '" + wanted + "'");
        }
        at++;
    }

    private ScalarNode string() {
        int start = at++;
        while (peek() != '"') {
            if (source.charAt(at) == '\n') {
                throw unreadable("a string is not closed on its line");
            }
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        PlacedText inside = Escapes.C_LIKE.decode(text.slice(start + 1, at));
        at++;
        return Settings.quoted(inside, '"', text.span(start, at));
    }

    private ScalarNode word() {
        int start = at;
        while (at < source.length() && isWord(source.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw unreadable("expected a value");
        }
        return Settings.plain(text.slice(start, at));
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character) || "+-._$".indexOf(character) >= 0;
    }

    private char peek() {
        if (at >= source.length()) {
            at = source.length();
            throw unreadable("the text ends too early");
        }
        return source.charAt(at);
    }

    private Unreadable unreadable(String message) {
        return new Unreadable(
                new EmbeddedProblem(Problem.Kind.UNPARSEABLE, text.position(at), "not valid JSON: " + message));
    }

    /** Passes white space and comments. */
    private void skip() {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (Character.isWhitespace(character) || character == '\ufeff') {
                at++;
            } else if (character == '#' || source.startsWith("//", at)) {
                comment(character == '#' ? 1 : 2, "\n");
            } else if (source.startsWith("/*", at)) {
                comment(2, "*/");
            } else {
                return;
            }
        }
    }

    private void comment(int marker, String closing) {
        int start = at + marker;
        int close = source.indexOf(closing, start);
        int end = close < 0 ? source.length() : close;
        comments.add(new Comment(text.slice(start, end), FieldPath.root().opened("", PathStyle.POINTER)));
        at = Math.min(end + closing.length(), source.length());
    }
}
