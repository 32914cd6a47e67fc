// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static dev.plumbline.manifest.embedded.OtherShape.require;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code key: value}, {@code key = value}, {@code key value}, {@code key { … }} and lists, to any sensible depth. */
final class BracesReader {
    private static final int DEEPEST = 100;

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int depth;

    BracesReader(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    List<Comment> comments() {
        return comments;
    }

    /** The tree; empty when the text has another shape. */
    Optional<Node> read() {
        try {
            MappingNode root = mapping(0);
            return at < source.length() || root.entries().isEmpty() ? Optional.empty() : Optional.of(root);
        } catch (OtherShape other) {
            return Optional.empty();
        }
    }

    private MappingNode mapping(int start) {
        require(++depth < DEEPEST);
        Settings settings = new Settings();
        for (skip(true); at < source.length() && source.charAt(at) != '}'; skip(true)) {
            PlacedText key = key();
            skip(false);
            boolean separated = at < source.length() && (source.charAt(at) == ':' || source.charAt(at) == '=');
            at += separated ? 1 : 0;
            skip(false);
            settings.add(key, value());
            skip(false);
            require(at >= source.length() || "\n\r,;}".indexOf(source.charAt(at)) >= 0);
        }
        depth--;
        return settings.node(text.span(start, Math.min(at + 1, source.length())));
    }

    private PlacedText key() {
        int start = at;
        if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
            return quoted().asScalar().orElseThrow().text();
        }
        while (at < source.length() && isKeyPart(source.charAt(at))) {
            at++;
        }
        require(at > start);
        return text.slice(start, at);
    }

    private static boolean isKeyPart(char character) {
        return Character.isLetterOrDigit(character) || "_-.$/*>".indexOf(character) >= 0;
    }

    private Node value() {
        char first = at < source.length() ? source.charAt(at) : '\n';
        return switch (first) {
            case '{' -> block();
            case '[' -> list();
            case '"', '\'' -> quoted();
            default -> bare();
        };
    }

    private Node block() {
        int start = at++;
        Node block = mapping(start);
        require(at < source.length());
        at++;
        return block;
    }

    private Node list() {
        require(++depth < DEEPEST);
        int start = at++;
        List<Node> items = new ArrayList<>();
        for (skip(true); at < source.length() && source.charAt(at) != ']'; skip(true)) {
            int before = at;
            items.add(value());
            require(at > before);
        }
        require(at < source.length());
        at++;
        depth--;
        return new SequenceNode(items, text.span(start, at));
    }

    private Node quoted() {
        int start = at;
        int lineEnd = at;
        while (lineEnd < source.length() && source.charAt(lineEnd) != '\n') {
            lineEnd++;
        }
        int after = SettingLine.afterQuote(source, at, lineEnd);
        require(after > start);
        at = after;
        return Settings.unquoted(text.slice(start, after), Escapes.C_LIKE);
    }

    /** A value without quotes: to the end of the line, or to what ends an item or a block. */
    private Node bare() {
        int start = at;
        while (at < source.length() && !endsBare(start)) {
            require(source.charAt(at) != '{' && (source.charAt(at) != '(' || at > start));
            at++;
            if (source.startsWith("${", at - 1)) {
                passReference();
            }
        }
        return Settings.plain(text.slice(start, at).strip());
    }

    private boolean endsBare(int start) {
        char character = source.charAt(at);
        boolean comment = character == '#' && at > start && Lines.isBlank(source.charAt(at - 1));
        return comment || "\n\r,}];".indexOf(character) >= 0;
    }

    private void passReference() {
        while (at < source.length() && "}\n\r".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        at += at < source.length() && source.charAt(at) == '}' ? 1 : 0;
    }

    /** Passes blanks and comments, and what stands between entries. */
    private void skip(boolean between) {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (Lines.isBlank(character) || character == '\ufeff') {
                at++;
            } else if (between && "\n\r,;".indexOf(character) >= 0) {
                at++;
            } else if (character == '#' || source.startsWith("//", at)) {
                int start = at + (character == '#' ? 1 : 2);
                while (at < source.length() && source.charAt(at) != '\n') {
                    at++;
                }
                FieldPath within = FieldPath.root().opened("", PathStyle.FIELDS);
                comments.add(new Comment(text.slice(start, Math.max(start, at)), within));
            } else {
                return;
            }
        }
    }
}
