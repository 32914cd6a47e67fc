// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** npmrc: INI without sections, whose keys may begin with the registry they are for: {@code //host/:_authToken=x}. */
final class NpmrcFormat implements EmbeddedFormat {
    @Override
    public String name() {
        return "npmrc";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.equals(".npmrc") || fileName.equals("npmrc") || fileName.equals(".yarnrc");
    }

    @Override
    public boolean claimsContent(Look look) {
        return look.text().startsWith("//")
                && look.text().contains("/:_")
                && look.text().indexOf('=') > 0;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        Settings root = new Settings();
        List<Comment> comments = new ArrayList<>();
        Lines lines = new Lines(text);
        while (lines.next()) {
            int from = lines.indented();
            int equals = lines.find('=', from);
            if (from < lines.end() && SettingLine.startsComment(lines.source().charAt(from))) {
                FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
                comments.add(new Comment(lines.slice(from + 1, lines.end()), start));
            } else if (equals > from) {
                int colon = equals - 1;
                while (colon > from && lines.source().charAt(colon) != ':') {
                    colon--;
                }
                int keyStart = lines.source().startsWith("//", from) && colon > from ? colon + 1 : from;
                PlacedText value = lines.stripped(equals + 1, lines.end());
                root.add(lines.stripped(keyStart, equals), Settings.unquoted(value, Escapes.QUOTE_ONLY));
            }
        }
        return root.isEmpty()
                ? Optional.empty()
                : Optional.of(EmbeddedDocument.of(name(), PathStyle.SECTIONS, root.node(text.span()), comments));
    }
}
