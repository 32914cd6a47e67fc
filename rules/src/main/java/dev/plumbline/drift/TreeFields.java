// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.drift;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.CustomResource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a custom resource was written by a person, leaf by leaf; a cluster adds defaults to it. */
final class TreeFields {
    private static final Set<String> NOT_INTENT = Set.of("apiVersion", "kind", "metadata", "status");

    private TreeFields() {}

    static Fields of(CustomResource resource) {
        Fields fields = new Fields();
        for (MappingNode.Entry entry : resource.root().entries()) {
            if (!NOT_INTENT.contains(entry.key().value())) {
                add(entry.value(), FieldPath.of(entry.key().value()), fields);
            }
        }
        return fields;
    }

    private static void add(Node node, FieldPath path, Fields fields) {
        if (node instanceof MappingNode mapping) {
            mapping.entries()
                    .forEach(entry -> add(entry.value(), path.key(entry.key().value()), fields));
            return;
        }
        if (node instanceof SequenceNode sequence) {
            List<String> names = Items.stableNames(sequence.items());
            for (int index = 0; index < names.size(); index++) {
                add(sequence.items().get(index), path.item(index, names.get(index)), fields);
            }
            return;
        }
        Optional<ScalarNode> scalar = node.asScalar().filter(each -> !each.isNull());
        scalar.ifPresent(text -> fields.open(path.stable(), text.value()));
    }
}
