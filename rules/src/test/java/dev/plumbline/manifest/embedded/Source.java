// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Position;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests need to compare a tree with the text that it was read from. */
final class Source {
    private Source() {}

    /** The characters of a file that a span covers. */
    static String at(String source, Span span) {
        return source.substring(offset(source, span.start()), offset(source, span.end()));
    }

    static int offset(String source, Position position) {
        int offset = 0;
        for (int line = 1; line < position.line(); line++) {
            int end = source.indexOf('\n', offset);
            if (end < 0) {
                throw new AssertionError("no line " + position.line());
            }
            offset = end + 1;
        }
        int end = source.indexOf('\n', offset);
        int length = (end < 0 ? source.length() : end) - offset;
        if (position.column() - 1 > length + 1) {
            throw new AssertionError("no column " + position.column() + " in line " + position.line());
        }
        return Math.min(offset + position.column() - 1, source.length());
    }

    /** Each scalar as {@code path = value @ line:column-line:column}, in the order of the file. */
    static List<String> lines(EmbeddedDocument document) {
        List<String> lines = new ArrayList<>();
        walk(document.root(), document.start(), lines);
        return lines;
    }

    /** Each scalar as {@code path = value}, checked that its span covers exactly the value. */
    static List<String> exact(String source, EmbeddedDocument document) {
        List<String> result = new ArrayList<>();
        for (String line : lines(document)) {
            int at = line.lastIndexOf(" @ ");
            String[] ends = line.substring(at + 3).split("-", 2);
            String covered = source.substring(offset(source, position(ends[0])), offset(source, position(ends[1])));
            String shown = line.substring(0, at);
            result.add(shown.endsWith(" = " + covered) ? shown : shown + " from " + covered);
        }
        return result;
    }

    private static Position position(String text) {
        String[] parts = text.split(":", 2);
        return new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static void walk(Node node, FieldPath path, List<String> lines) {
        node.asScalar()
                .ifPresent(scalar -> lines.add(
                        path + " = " + scalar.value() + " @ " + scalar.text().span()));
        node.asSequence().ifPresent(sequence -> {
            for (int index = 0; index < sequence.items().size(); index++) {
                walk(sequence.items().get(index), path.item(index, Integer.toString(index)), lines);
            }
        });
        node.asMapping().ifPresent(mapping -> {
            Map<String, Integer> seen = new HashMap<>();
            for (MappingNode.Entry entry : mapping.entries()) {
                String key = entry.key().value();
                walk(entry.value(), path.key(key, seen.merge(key, 1, Integer::sum) - 1), lines);
            }
        });
    }

    static EmbeddedDocument open(String keyName, String source) {
        return EmbeddedFormats.open(keyName, PlacedText.ofFile(source))
                .orElseThrow(() -> new AssertionError("nothing opened " + keyName));
    }
}
