// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.Resource;
import dev.plumbline.model.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what ConfigMaps and Secrets are called, not what they hold. */
final class PayloadReader {
    private PayloadReader() {}

    static ConfigMap configMap(Resource resource) {
        Field root = Field.root(resource);
        return new ConfigMap(
                resource.id(),
                MetadataReader.metadata(root.get("metadata")),
                keys(root, List.of("data", "binaryData")),
                resource.provenance(),
                resource.at());
    }

    static Secret secret(Resource resource) {
        Field root = Field.root(resource);
        String type = root.get("type").text();
        return new Secret(
                resource.id(),
                type.isEmpty() ? "Opaque" : type,
                MetadataReader.metadata(root.get("metadata")),
                keys(root, List.of("data", "stringData")),
                resource.provenance(),
                resource.at());
    }

    private static Map<String, Location> keys(Field root, List<String> sections) {
        Map<String, Location> keys = new LinkedHashMap<>();
        for (String section : sections) {
            for (Field field : root.get(section).children()) {
                keys.put(field.path().lastKey().orElseThrow(), field.at());
            }
        }
        return keys;
    }
}
