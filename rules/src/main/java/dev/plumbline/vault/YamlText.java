// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML or JSON document that is packed in a text. */
public final class YamlText {
    private YamlText() {}

    /** The first document that is a mapping. */
    public static Optional<Node> root(PlacedText text) {
        return documents(text).stream()
                .filter(root -> root instanceof MappingNode)
                .findFirst();
    }

    /** The first document, whatever it is. */
    public static Optional<Node> any(PlacedText text) {
        return documents(text).stream().findFirst();
    }

    private static List<Node> documents(PlacedText text) {
        List<Node> roots = new ArrayList<>();
        ManifestReader.read(Origin.file("value"), text, new DocumentSink() {
            @Override
            public void document(Document document) {
                roots.add(document.root());
            }

            @Override
            public void problem(Problem problem) {
                // The examination of the object has reported it already.
            }
        });
        return roots;
    }
}
