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

/** nginx: directives that end with a semicolon, blocks in braces. */
final class NginxFormat implements EmbeddedFormat {
    private static final int DEEPEST = 100;

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".conf") && fileName.contains("nginx") || fileName.endsWith(".nginx");
    }

    /** A block, and lines that nearly all end with a semicolon or a brace, the first word of each being no assignment. */
    @Override
    public boolean claimsContent(Look look) {
        return look.opened > 0 && look.statements > 0 && look.unterminated * 4 <= look.statements + look.opened;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        Reading reading = new Reading(text);
        return reading.read() ? Optional.of(reading.document(name())) : Optional.empty();
    }

    /** A block that is open: its key, its settings, where it began. */
    private record Block(PlacedText key, Settings settings, boolean table) {}

    private static final class Reading {
        private final PlacedText text;
        private final WordReader reader;
        private final List<Comment> comments = new ArrayList<>();
        private final Deque<Block> open = new ArrayDeque<>();
        private final Settings root = new Settings();
        private List<Node> words = new ArrayList<>();
        private List<PlacedText> texts = new ArrayList<>();

        Reading(PlacedText text) {
            this.text = text;
            this.reader = new WordReader(text, ";{}", false);
            open.push(new Block(text.slice(0, 0), root, false));
        }

        /** False when the braces do not match. */
        boolean read() {
            for (Optional<WordReader.Word> next = reader.next(); next.isPresent(); next = reader.next()) {
                WordReader.Word word = next.get();
                if (word.kind() == WordReader.Kind.COMMENT) {
                    comments.add(new Comment(word.text(), FieldPath.root().opened("", PathStyle.SECTIONS)));
                } else if (word.kind() != WordReader.Kind.SIGN) {
                    words.add(word.node());
                    texts.add(word.text());
                } else if (!sign(word.text().charAt(0))) {
                    return false;
                }
            }
            return open.size() == 1 && !root.isEmpty();
        }

        private boolean sign(char sign) {
            if (sign == '{' && !texts.isEmpty() && open.size() < DEEPEST) {
                block();
            } else if (sign == ';') {
                directive();
            } else if (sign == '}' && open.size() > 1) {
                directive();
                Block closed = open.pop();
                Node node = closed.settings().node(closed.key().span());
                open.element().settings().add(closed.key(), node);
            } else {
                return false;
            }
            words = new ArrayList<>();
            texts = new ArrayList<>();
            return true;
        }

        private void block() {
            Settings settings = new Settings();
            String name = texts.get(0).value();
            open.push(new Block(texts.get(0), settings, name.equals("map") || name.equals("geo")));
            if (name.equals("if") && texts.size() >= 4) {
                condition(settings);
            }
        }

        /** {@code if ($http_x_token != "abc")}: the variable is compared with what may be a secret. */
        private void condition(Settings settings) {
            PlacedText variable = texts.get(1);
            PlacedText value = texts.get(3);
            int start = 0;
            while (start < variable.length() && "($".indexOf(variable.charAt(start)) >= 0) {
                start++;
            }
            boolean closes = value.length() > 0 && value.charAt(value.length() - 1) == ')';
            settings.add(variable.slice(start, variable.length()), value.slice(0, value.length() - (closes ? 1 : 0)));
        }

        private void directive() {
            if (texts.isEmpty()) {
                return;
            }
            Block block = open.element();
            if (block.table()) {
                // The words on the left of a map may be what clients must send.
                texts.forEach(word -> block.settings().named(Settings.TEXT, word));
            } else {
                DirectiveForms.add(block.settings(), words, texts);
            }
        }

        EmbeddedDocument document(String format) {
            return EmbeddedDocument.of(format, PathStyle.SECTIONS, root.node(text.span()), comments);
        }
    }
}
