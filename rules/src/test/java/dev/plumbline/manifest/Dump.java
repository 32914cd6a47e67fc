// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.List;

/** Everything that a reader gives about a document, as text to compare. */
final class Dump {
    private final StringBuilder out = new StringBuilder();

    private Dump() {}

    static String of(Document document, List<Problem> problems) {
        Dump dump = new Dump();
        dump.node(document.root());
        for (Comment comment : document.comments()) {
            dump.out
                    .append("\n# ")
                    .append(comment.within())
                    .append(' ')
                    .append(comment.within().stable());
            dump.text(comment.text());
        }
        problems.forEach(problem -> dump.out.append('\n').append(problem));
        return dump.out.toString();
    }

    private void node(Node node) {
        out.append(node.span());
        if (node instanceof ScalarNode scalar) {
            out.append(scalar.style());
            text(scalar.text());
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> {
                out.append("\n? ");
                node(entry.key());
                out.append("\n: ");
                node(entry.value());
            });
            out.append("\n}");
        } else if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> {
                out.append("\n- ");
                node(item);
            });
            out.append("\n]");
        }
    }

    private void text(PlacedText text) {
        out.append(text.isExact()).append('<').append(text.value()).append('>').append(text.span());
        for (int index = 0; index < text.length(); index++) {
            out.append(' ').append(text.span(index, index + 1));
        }
    }
}
