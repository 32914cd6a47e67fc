// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The single values of a render, found by document and field path, so that two renders of one chart can be compared. */
final class RenderedScalars {
    private final Map<String, Map<String, ScalarNode>> byFile = new LinkedHashMap<>();

    RenderedScalars(List<RenderedFile> files) {
        for (RenderedFile file : files) {
            Map<String, ScalarNode> scalars = new LinkedHashMap<>();
            for (Document document : YamlText.documents(file.text())) {
                // By index, not by name: a marker may stand in a name.
                Walk.scalars(document.root(), (path, scalar) -> scalars.put(path.toString(), scalar));
            }
            byFile.put(file.key(), scalars);
        }
    }

    /** The value that covers a stretch of a document. */
    Optional<String> at(String file, Span span) {
        return byFile.getOrDefault(file, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().span().contains(span))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<ScalarNode> get(String file, String path) {
        return Optional.ofNullable(byFile.getOrDefault(file, Map.of()).get(path));
    }
}
