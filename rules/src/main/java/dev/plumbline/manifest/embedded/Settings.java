// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the entries of one mapping in the order of the file. */
final class Settings {
    /** The key of what a reader does not understand: nothing of a text is lost. */
    static final String TEXT = "text";

    private final List<MappingNode.Entry> entries = new ArrayList<>();

    Settings add(PlacedText key, Node value) {
        entries.add(new MappingNode.Entry(plain(key), value));
        return this;
    }

    Settings add(PlacedText key, PlacedText value) {
        return add(key, plain(value));
    }

    /** A value whose key the file does not spell; the key has the value's place. */
    Settings named(String key, PlacedText value) {
        return add(PlacedText.within(value.span(), key), plain(value));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    MappingNode node(Span span) {
        return new MappingNode(entries, span);
    }

    static ScalarNode plain(PlacedText text) {
        return new ScalarNode(text, ScalarNode.Style.PLAIN, text.span());
    }

    static ScalarNode quoted(PlacedText text, char quote, Span whole) {
        ScalarNode.Style style = quote == '\'' ? ScalarNode.Style.SINGLE_QUOTED : ScalarNode.Style.DOUBLE_QUOTED;
        return new ScalarNode(text, style, whole);
    }

    /** A scalar from text that may stand in quotes; they go when they stand at both ends. */
    static ScalarNode unquoted(PlacedText text, Escapes escapes) {
        if (!isQuoted(text)) {
            return plain(text);
        }
        char quote = text.charAt(0);
        PlacedText inside = text.slice(1, text.length() - 1);
        return quoted(quote == '\'' ? inside : escapes.decode(inside), quote, text.span());
    }

    private static boolean isQuoted(PlacedText text) {
        if (text.length() < 2) {
            return false;
        }
        char quote = text.charAt(0);
        boolean quoted = (quote == '"' || quote == '\'' || quote == '`') && text.charAt(text.length() - 1) == quote;
        return quoted && !isSeveral(text, quote);
    }

    /** {@code "A=x" "B=y"}: words in quotes of their own. */
    private static boolean isSeveral(PlacedText text, char quote) {
        return text.value().indexOf(quote + " " + quote, 1) > 0;
    }
}
