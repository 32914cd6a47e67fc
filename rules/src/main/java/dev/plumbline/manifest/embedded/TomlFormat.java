// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import java.util.Optional;
import java.util.Set;

/** TOML; without a telling name only where INI would not do: lists, tables in braces, {@code [[lists of tables]]}. */
final class TomlFormat implements EmbeddedFormat {
    private static final Set<String> NAMES = Set.of("pipfile", "poetry.lock", "cargo.lock", "telegraf.conf");

    @Override
    public String name() {
        return "TOML";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".toml") || NAMES.contains(fileName);
    }

    @Override
    public boolean claimsContent(PlacedText text) {
        Sniff sniff = Sniff.of(text);
        if (sniff.sections() == 0 || sniff.pairs() == 0 || !sniff.halfSettings()) {
            return false;
        }
        Lines lines = new Lines(Sniff.prefix(text));
        while (lines.next()) {
            int from = lines.indented();
            int equals = lines.find('=', from);
            int value = equals + 1;
            while (equals > 0
                    && value < lines.end()
                    && Lines.isBlank(lines.source().charAt(value))) {
                value++;
            }
            boolean bracket = equals > 0
                    && value < lines.end()
                    && "[{".indexOf(lines.source().charAt(value)) >= 0;
            if (bracket || lines.source().startsWith("[[", from)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        TomlReader reader = new TomlReader(text);
        return reader.read().map(root -> EmbeddedDocument.of(name(), PathStyle.FIELDS, root, reader.comments()));
    }
}
