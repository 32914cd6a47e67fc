// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.Map;

/** A Secret without its payload: its type, which keys it has, and where. */
public record Secret(
        ObjectId id, String type, Metadata metadata, Map<String, Location> keys, Provenance provenance, Location at)
        implements Subject {
    public Secret {
        keys = OrderedMap.copyOf(keys);
    }
}
