// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** LDIF (RFC 2849): entries of attributes; {@code ::} marks base64, a blank at the start continues the line before. */
final class LdifFormat implements EmbeddedFormat {
    @Override
    public String name() {
        return "LDIF";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".ldif");
    }

    @Override
    public boolean claimsContent(Look look) {
        String line = look.firstLine();
        boolean versioned = line.startsWith("version:") && look.text().contains("\ndn: ");
        return versioned || (line.startsWith("dn: ") && line.indexOf('=') > 0);
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        List<Node> entries = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        Settings entry = new Settings();
        Lines lines = new Lines(text);
        boolean more = lines.next();
        while (more) {
            if (lines.isBlank()) {
                entry = finished(entry, entries, lines);
                more = lines.next();
            } else if (lines.source().charAt(lines.start()) == '#') {
                FieldPath start = FieldPath.root().opened("", PathStyle.FIELDS);
                comments.add(new Comment(lines.slice(lines.start() + 1, lines.end()), start));
                more = lines.next();
            } else {
                more = attribute(lines, entry);
            }
        }
        finished(entry, entries, lines);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(EmbeddedDocument.of(
                        name(), PathStyle.FIELDS, new SequenceNode(entries, text.span()), comments));
    }

    private static Settings finished(Settings entry, List<Node> entries, Lines lines) {
        if (entry.isEmpty()) {
            return entry;
        }
        entries.add(entry.node(lines.slice(lines.end(), lines.end()).span()));
        return new Settings();
    }

    /** Reads an attribute with the lines that continue it; false at the end of the text. */
    private static boolean attribute(Lines lines, Settings entry) {
        int colon = lines.find(':', lines.start());
        if (colon < 0) {
            return lines.next();
        }
        PlacedText key = lines.slice(lines.start(), colon);
        int valueStart = colon + 1;
        boolean packed = lines.source().startsWith(":", valueStart);
        PlacedText.Builder value = PlacedText.builder();
        PlacedText first = lines.slice(lines.start(), lines.start());
        value.add(lines.stripped(Math.min(packed ? valueStart + 1 : valueStart, lines.end()), lines.end()));
        boolean more = lines.next();
        while (more && lines.end() > lines.start() && lines.source().charAt(lines.start()) == ' ') {
            value.add(lines.slice(lines.start() + 1, lines.end()));
            more = lines.next();
        }
        PlacedText written = value.build(first.span().start());
        entry.add(key, packed ? unpacked(written) : written);
        return more;
    }

    private static PlacedText unpacked(PlacedText base64) {
        byte[] bytes = Base64Decoding.decode(base64.value());
        Optional<String> text = bytes == null ? Optional.empty() : TextBytes.decode(bytes);
        return text.map(plain -> PlacedText.within(base64.span(), plain)).orElse(base64);
    }
}
