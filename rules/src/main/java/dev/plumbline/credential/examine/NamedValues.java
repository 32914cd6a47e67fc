// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.key.KeyModel;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mappings that spell a key and its value as two fields: {@code {name: DB_PASSWORD, value: …}}. */
final class NamedValues {
    private static final List<String> NAMES =
            List.of("name", "key", "Name", "Key", "id", "header", "property", "variable", "field", "@name");
    private static final Set<String> VALUES = Set.of(
            "value",
            "Value",
            "defaultValue",
            "default",
            "stringValue",
            "values",
            "string",
            "content",
            "@value",
            "#text",
            "val");

    private NamedValues() {}

    /** The name, when there is a value beside it. */
    static Optional<String> name(MappingNode mapping) {
        boolean valued = mapping.entries().stream()
                .anyMatch(entry -> VALUES.contains(entry.key().value()) && entry.value() instanceof ScalarNode);
        if (!valued) {
            return Optional.empty();
        }
        for (String name : NAMES) {
            Optional<String> text = mapping.text(name);
            if (text.isPresent()) {
                return text;
            }
        }
        // Keycloak: {"type": "password", "value": …}
        return mapping.text("type").filter(type -> KeyModel.read(type).isSensitive());
    }

    static boolean isValue(String key) {
        return VALUES.contains(key);
    }
}
