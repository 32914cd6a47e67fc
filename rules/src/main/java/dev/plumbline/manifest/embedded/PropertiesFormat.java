// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Java properties: {@code =}, {@code :} or a blank after the key, escapes, lines that a backslash continues.
 *
 * <p>By name only: without the name the backslashes of a text would be taken for escapes.
 */
final class PropertiesFormat implements EmbeddedFormat {
    @Override
    public String name() {
        return "properties";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".properties");
    }

    @Override
    public boolean claimsContent(Look look) {
        return false;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        Look look = Look.of(text);
        if (look.pairs + look.settings + look.phrases == 0) {
            return Optional.empty();
        }
        Settings root = new Settings();
        List<Comment> comments = new ArrayList<>();
        FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
        Lines lines = new Lines(text);
        while (lines.next()) {
            int from = lines.indented();
            if (from == lines.end()) {
                continue;
            }
            char first = lines.source().charAt(from);
            if (first == '#' || first == '!') {
                comments.add(new Comment(lines.slice(from + 1, lines.end()), start));
                continue;
            }
            if (first == '{' || first == '<') {
                return Optional.empty();
            }
            pair(lines, from, root);
        }
        return root.isEmpty()
                ? Optional.empty()
                : Optional.of(EmbeddedDocument.of(name(), PathStyle.SECTIONS, root.node(text.span()), comments));
    }

    private static void pair(Lines lines, int from, Settings root) {
        int keyEnd = keyEnd(lines.source(), from, lines.end());
        PlacedText key = Escapes.C_LIKE.decode(lines.slice(from, keyEnd));
        int valueStart = afterSeparator(lines.source(), keyEnd, lines.end());
        PlacedText value = value(lines, valueStart);
        root.add(key, Settings.unquoted(value, Escapes.QUOTE_ONLY));
    }

    private static int keyEnd(String source, int from, int end) {
        for (int at = from; at < end; at++) {
            char character = source.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '=' || character == ':' || Lines.isBlank(character)) {
                return at;
            }
        }
        return end;
    }

    private static int afterSeparator(String source, int from, int end) {
        int at = skipBlanks(source, from, end);
        if (at < end && (source.charAt(at) == '=' || source.charAt(at) == ':')) {
            at = skipBlanks(source, at + 1, end);
        }
        return at;
    }

    private static int skipBlanks(String source, int from, int end) {
        int at = from;
        while (at < end && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The value with the lines that continue it; {@code lines} stands on the last of them afterwards. */
    private static PlacedText value(Lines lines, int valueStart) {
        if (!isContinued(lines.source(), valueStart, lines.end())) {
            return Escapes.C_LIKE.decode(lines.stripped(valueStart, lines.end()));
        }
        PlacedText.Builder builder = PlacedText.builder();
        PlacedText first = lines.slice(valueStart, valueStart);
        int from = valueStart;
        boolean continued = true;
        while (continued) {
            continued = isContinued(lines.source(), from, lines.end());
            int end = continued ? lines.end() - 1 : lines.end();
            builder.add(Escapes.C_LIKE.decode(lines.slice(from, end)));
            continued = continued && lines.next();
            from = lines.indented();
        }
        return builder.build(first.span().start());
    }

    /** True when an odd number of backslashes ends the line. */
    private static boolean isContinued(String source, int from, int end) {
        int at = end;
        while (at > from && source.charAt(at - 1) == '\\') {
            at--;
        }
        return (end - at) % 2 == 1;
    }
}
