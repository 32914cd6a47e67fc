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
 * The last resort for text of settings that no other reader takes, such as a template of a configuration file: each line
 * with a key and a value is one, without regard to the lines around it; any other line stays text.
 */
final class LooseFormat implements EmbeddedFormat {
    private static final List<String> ENDINGS = List.of(
            ".conf", ".cfg", ".config", ".cf", ".yaml", ".yml", ".toml", ".json", ".tf", ".hcl", ".cnf", ".ini",
            ".env");

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public boolean claimsName(String fileName) {
        return false;
    }

    /** At least two pairs, and no more other lines than pairs. */
    @Override
    public boolean claimsContent(Look look) {
        return look.settings >= 2 && look.settings * 2 >= look.significant;
    }

    /** Whether a file with this name, which no reader took, is still one of settings. */
    boolean claimsLastly(String fileName, Look look) {
        boolean configuration = ENDINGS.stream().anyMatch(fileName::endsWith);
        return configuration && look.settings >= 1 && look.settings * 10 >= look.significant;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        FieldPath start = FieldPath.root().opened("", PathStyle.SECTIONS);
        Settings root = new Settings();
        List<Comment> comments = new ArrayList<>();
        Lines lines = new Lines(text);
        while (lines.next()) {
            int from = lines.indented();
            if (from == lines.end()) {
                continue;
            }
            if (SettingLine.startsComment(lines.source().charAt(from))) {
                comments.add(new Comment(lines.slice(from + 1, lines.end()), start));
                continue;
            }
            Optional<LooseLine> line = LooseLine.of(lines.source(), from, lines.end());
            if (line.isPresent()) {
                line.get().addTo(root, lines);
            } else {
                root.named(Settings.TEXT, lines.stripped(from, lines.end()));
            }
        }
        return Optional.of(EmbeddedDocument.of(name(), PathStyle.SECTIONS, root.node(text.span()), comments));
    }
}
