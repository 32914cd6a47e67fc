// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads directives line by line; a PEM block among them stays one text. */
final class DirectiveReader {
    private static final int DEEPEST = 100;

    private record Section(PlacedText key, Settings settings) {}

    private final PlacedText text;
    private final Lines lines;
    private final List<Comment> comments = new ArrayList<>();
    private final Deque<Section> open = new ArrayDeque<>();
    private final Settings root = new Settings();

    DirectiveReader(PlacedText text) {
        this.text = text;
        this.lines = new Lines(text);
        open.push(new Section(text.slice(0, 0), root));
    }

    Optional<EmbeddedDocument> read(String format) {
        while (lines.next()) {
            int from = lines.indented();
            if (from < lines.end()) {
                line(from);
            }
        }
        while (open.size() > 1) {
            close();
        }
        return root.isEmpty()
                ? Optional.empty()
                : Optional.of(EmbeddedDocument.of(format, PathStyle.SECTIONS, root.node(text.span()), comments));
    }

    private void line(int from) {
        String source = lines.source();
        if (source.charAt(from) == '#' || source.charAt(from) == ';') {
            comments.add(new Comment(
                    lines.slice(from + 1, lines.end()), FieldPath.root().opened("", PathStyle.SECTIONS)));
        } else if (source.startsWith("</", from)) {
            if (open.size() > 1) {
                close();
            }
        } else if (isOpening(source, from, stripped(from)) && open.size() < DEEPEST) {
            open.push(new Section(lines.stripped(from, lines.end()), new Settings()));
        } else if (source.startsWith("-----BEGIN ", from)) {
            block(from);
        } else {
            directive(from);
        }
    }

    private int stripped(int from) {
        return from + lines.stripped(from, lines.end()).length();
    }

    private void close() {
        Section section = open.pop();
        open.element()
                .settings()
                .add(section.key(), section.settings().node(section.key().span()));
    }

    /** Takes the lines up to the end of a PEM block. */
    private void block(int from) {
        boolean ends = lines.source().startsWith("-----END ", lines.start());
        int end = lines.end();
        while (!ends && lines.next()) {
            ends = lines.source().startsWith("-----END ", lines.indented());
            end = lines.end();
        }
        open.element().settings().named(Settings.TEXT, lines.slice(from, end));
    }

    private void directive(int from) {
        List<Node> words = new ArrayList<>();
        List<PlacedText> texts = new ArrayList<>();
        WordReader reader = new WordReader(lines.slice(from, lines.end()), "", true);
        for (Optional<WordReader.Word> word = reader.next(); word.isPresent(); word = reader.next()) {
            if (word.get().kind() == WordReader.Kind.COMMENT) {
                comments.add(new Comment(word.get().text(), FieldPath.root().opened("", PathStyle.SECTIONS)));
            } else {
                words.add(word.get().node());
                texts.add(word.get().text());
            }
        }
        DirectiveForms.add(open.element().settings(), words, texts);
    }

    /** True for {@code <Name arguments>} alone on its line. */
    static boolean isOpening(String source, int from, int end) {
        boolean named = end - from > 2 && source.charAt(from) == '<' && Character.isLetter(source.charAt(from + 1));
        return named
                && source.charAt(end - 1) == '>'
                && source.charAt(end - 2) != '/'
                && source.indexOf('>', from) == end - 1;
    }
}
