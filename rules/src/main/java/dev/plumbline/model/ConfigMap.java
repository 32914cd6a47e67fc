// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.Map;

/** A ConfigMap without its payload: which keys it has, and where. */
public record ConfigMap(ObjectId id, Metadata metadata, Map<String, Location> keys, Provenance provenance, Location at)
        implements Subject {
    public ConfigMap {
        keys = OrderedMap.copyOf(keys);
    }
}
