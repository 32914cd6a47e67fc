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
    public boolean claimsContent(Look look) {
        return look.sections > 0 && look.pairs > 0 && look.brackets > 0 && look.halfSettings();
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        TomlReader reader = new TomlReader(text);
        return reader.read().map(root -> EmbeddedDocument.of(name(), PathStyle.FIELDS, root, reader.comments()));
    }
}
