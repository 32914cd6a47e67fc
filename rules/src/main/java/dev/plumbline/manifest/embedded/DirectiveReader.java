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
        } else if (isSection(lines, from) && open.size() < DEEPEST) {
            open.push(new Section(lines.slice(from, lines.end()), new Settings()));
        } else if (source.startsWith("-----BEGIN ", from)) {
            block(from);
        } else {
            directive(from);
        }
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
    static boolean isSection(Lines lines, int from) {
        return isOpening(lines, from) || (lines.source().startsWith("</", from) && closesAtEnd(lines));
    }

    static boolean isOpening(Lines lines, int from) {
        int letter = from + 1;
        return lines.source().charAt(from) == '<'
                && letter < lines.end()
                && Character.isLetter(lines.source().charAt(letter))
                && lines.find('>', from) == lines.end() - 1
                && lines.source().charAt(lines.end() - 2) != '/';
    }

    private static boolean closesAtEnd(Lines lines) {
        return lines.source().charAt(lines.end() - 1) == '>';
    }
}
