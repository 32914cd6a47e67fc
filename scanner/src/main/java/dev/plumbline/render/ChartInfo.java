// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code Chart.yaml} says that a render needs to know.
 *
 * @param library true for a chart that renders nothing by itself
 */
record ChartInfo(String name, boolean library, List<Dependency> dependencies) {
    /**
     * A subchart.
     *
     * @param alias under which key the parent's values speak of it
     * @param repository where it is fetched from; {@code file://…} for a folder beside the chart
     */
    record Dependency(String name, String alias, String repository) {}

    /** Empty when the text is no {@code Chart.yaml}. */
    static Optional<ChartInfo> of(String text) {
        return YamlText.mapping(text)
                .map(root -> new ChartInfo(
                        root.text("name").orElse(""),
                        root.text("type").filter("library"::equals).isPresent(),
                        dependencies(root)));
    }

    private static List<Dependency> dependencies(MappingNode root) {
        List<Dependency> dependencies = new ArrayList<>();
        if (root.get("dependencies").orElse(null) instanceof SequenceNode list) {
            for (Node item : list.items()) {
                if (item instanceof MappingNode mapping) {
                    String name = mapping.text("name").orElse("");
                    dependencies.add(new Dependency(
                            name,
                            mapping.text("alias").orElse(name),
                            mapping.text("repository").orElse("")));
                }
            }
        }
        return dependencies;
    }
}
