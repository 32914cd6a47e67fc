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

/** Reads TOML strictly: text that breaks its grammar is for another reader. Own, for the places of values. */
final class TomlReader {
    private static final int DEEPEST = 100;

    private final PlacedText text;
    private final String source;
    private final List<Comment> comments = new ArrayList<>();
    private final TomlTable root = new TomlTable();
    private TomlTable current = root;
    private int at;
    private int depth;

    TomlReader(PlacedText text) {
        this.text = text;
        this.source = text.value();
    }

    List<Comment> comments() {
        return comments;
    }

    /** The tree; empty when the text is no TOML or holds no setting. */
    Optional<Node> read() {
        try {
            for (skip(true); at < source.length(); skip(true)) {
                if (source.charAt(at) == '[') {
                    header();
                } else {
                    pair(current);
                }
                skip(false);
                require(at == source.length() || isBreak());
            }
        } catch (OtherShape broken) {
            return Optional.empty();
        }
        return root.isEmpty() ? Optional.empty() : Optional.of(root.node(text.span()));
    }

    private void header() {
        boolean list = source.startsWith("[[", at);
        at += list ? 2 : 1;
        List<PlacedText> keys = keys();
        require(source.startsWith(list ? "]]" : "]", at));
        at += list ? 2 : 1;
        current = root.table(keys, list);
    }

    private void pair(TomlTable table) {
        List<PlacedText> keys = keys();
        expect('=');
        skip(false);
        Node value = value();
        table.table(keys.subList(0, keys.size() - 1), false).put(keys.get(keys.size() - 1), value);
    }

    private List<PlacedText> keys() {
        List<PlacedText> keys = new ArrayList<>();
        do {
            at += keys.isEmpty() ? 0 : 1;
            skip(false);
            keys.add(key());
            skip(false);
        } while (peek() == '.' && keys.size() < DEEPEST);
        return keys;
    }

    private PlacedText key() {
        int start = at;
        if (peek() == '"' || peek() == '\'') {
            return TomlStrings.read(text, source, start, this::moveTo).text();
        }
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || "_-".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        require(at > start);
        return text.slice(start, at);
    }

    private Node value() {
        require(++depth < DEEPEST);
        Node value = switch (peek()) {
            case '"', '\'' -> TomlStrings.read(text, source, at, this::moveTo);
            case '[' -> list();
            case '{' -> inlineTable();
            default -> bare();
        };
        depth--;
        return value;
    }

    private Node list() {
        int start = at++;
        List<Node> items = new ArrayList<>();
        for (skip(true); peek() != ']'; skip(true)) {
            items.add(value());
            skip(true);
            if (peek() != ']') {
                expect(',');
            }
        }
        at++;
        return new SequenceNode(items, text.span(start, at));
    }

    private MappingNode inlineTable() {
        int start = at++;
        TomlTable table = new TomlTable();
        for (skip(true); peek() != '}'; skip(true)) {
            pair(table);
            skip(true);
            if (peek() != '}') {
                expect(',');
            }
        }
        at++;
        return table.node(text.span(start, at));
    }

    /** A number, a date or a boolean. */
    private Node bare() {
        int start = at;
        while (at < source.length() && ",]}#\r\n\"'=".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        PlacedText word = text.slice(start, at).strip();
        boolean plain = !word.isEmpty()
                && (word.contentEquals("true")
                        || word.contentEquals("false")
                        || "+-0123456789in".indexOf(word.charAt(0)) >= 0);
        require(plain);
        return Settings.plain(word);
    }

    private void moveTo(int offset) {
        require(offset >= 0);
        at = offset;
    }

    private void expect(char wanted) {
        require(peek() == wanted);
        at++;
    }

    private char peek() {
        require(at < source.length());
        return source.charAt(at);
    }

    private boolean isBreak() {
        return source.charAt(at) == '\n' || source.charAt(at) == '\r';
    }

    /** Passes blanks and comments, and line breaks where they mean nothing. */
    private void skip(boolean lines) {
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == '#') {
                int start = at + 1;
                while (at < source.length() && !isBreak()) {
                    at++;
                }
                FieldPath within = FieldPath.root().opened("", PathStyle.FIELDS).then(current.path());
                comments.add(new Comment(text.slice(start, at), within));
            } else if (character == ' ' || character == '\t' || character == '\ufeff' || (lines && isBreak())) {
                at++;
            } else {
                return;
            }
        }
    }
}
