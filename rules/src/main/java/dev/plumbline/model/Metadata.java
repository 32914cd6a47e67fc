// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels, annotations and owners, of an object or of a pod template. */
public record Metadata(
        Map<String, Located<String>> labels, Map<String, Located<String>> annotations, List<OwnerReference> owners) {
    public Metadata {
        labels = OrderedMap.copyOf(labels);
        annotations = OrderedMap.copyOf(annotations);
        owners = List.copyOf(owners);
    }

    public Optional<String> label(String key) {
        return Optional.ofNullable(labels.get(key)).map(Located::value);
    }

    public Optional<String> annotation(String key) {
        return Optional.ofNullable(annotations.get(key)).map(Located::value);
    }

    public Optional<OwnerReference> controller() {
        return owners.stream().filter(OwnerReference::controller).findFirst();
    }
}
