// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Metadata;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.OwnerReference;
import java.util.List;

/** Reads {@code metadata} and label selectors, which are the same in all kinds. */
final class MetadataReader {
    private MetadataReader() {}

    static Metadata metadata(Field metadata) {
        return new Metadata(
                metadata.get("labels").stringMap(), metadata.get("annotations").stringMap(), owners(metadata));
    }

    private static List<OwnerReference> owners(Field metadata) {
        return metadata.get("ownerReferences").items().stream()
                .map(owner -> new OwnerReference(
                        ObjectId.groupOf(owner.get("apiVersion").text()),
                        owner.get("kind").text(),
                        owner.get("name").text(),
                        owner.get("controller").isTrue()))
                .toList();
    }

    static LabelSelector selector(Field selector) {
        List<LabelSelector.Requirement> requirements = selector.get("matchExpressions").items().stream()
                .map(item -> new LabelSelector.Requirement(
                        item.get("key").text(),
                        LabelSelector.Operator.of(item.get("operator").text()),
                        item.get("values").texts()))
                .toList();
        return new LabelSelector(selector.get("matchLabels").textMap(), requirements);
    }
}
