// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** YAML that is in memory, as trees. What cannot be read is left out: whoever needs the text reads it again and says so. */
final class YamlText {
    private YamlText() {}

    static List<Document> documents(String text) {
        List<Document> documents = new ArrayList<>();
        ManifestReader.read(Origin.file("memory"), text.getBytes(StandardCharsets.UTF_8), new DocumentSink() {
            @Override
            public void document(Document document) {
                documents.add(document);
            }

            @Override
            public void problem(Problem problem) {
                // The reader of the same text that reports problems is another.
            }
        });
        return documents;
    }

    /** The first document, when it is a mapping. */
    static Optional<MappingNode> mapping(String text) {
        return documents(text).stream()
                .findFirst()
                .map(Document::root)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast);
    }
}
