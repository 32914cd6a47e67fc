// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes a JSON or YAML tree into the model of HCL. */
public final class HclJson {
    private HclJson() {}

    /** The body of a mapping; an empty one for any other node. */
    public static HclBody body(Node node, Span whenEmpty) {
        return node.asMapping().map(HclJson::body).orElse(new HclBody(List.of(), whenEmpty));
    }

    private static HclBody body(MappingNode mapping) {
        List<HclEntry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            Span span = entry.key().span().and(entry.value().span());
            entries.add(new HclAttribute(entry.key().text(), value(entry.value()), span));
        }
        return new HclBody(entries, mapping.span());
    }

    private static HclValue value(Node node) {
        if (node instanceof MappingNode mapping) {
            return new HclValue.Object(body(mapping));
        }
        if (node instanceof SequenceNode sequence) {
            return new HclValue.Items(
                    sequence.items().stream().map(HclJson::value).toList(), sequence.span());
        }
        ScalarNode scalar = node.asScalar().orElseThrow();
        PlacedText text = scalar.text();
        if (scalar.isNull()) {
            return new HclValue.Null(scalar.span());
        }
        if (scalar.style() != ScalarNode.Style.PLAIN) {
            return new HclValue.Text(text, scalar.span());
        }
        String word = text.value();
        if (word.equals("true") || word.equals("false")) {
            return new HclValue.Bool(text);
        }
        boolean number = Character.isDigit(word.charAt(0)) || (word.charAt(0) == '-' && word.length() > 1);
        return number ? new HclValue.Number(text, true) : new HclValue.Text(text, scalar.span());
    }
}
