// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;
import java.util.List;
import java.util.Map;

/**
 * A Service of the core group.
 *
 * @param type absent means {@code ClusterIP}
 */
public record Service(
        ObjectId id,
        Metadata metadata,
        Value<String> type,
        Map<String, String> selector,
        List<Port> ports,
        Value<String> externalName,
        Provenance provenance,
        Location at)
        implements Subject {
    /** One port; {@code targetPort} is a number or a container port's name. */
    public record Port(String name, int number, String targetPort, int nodePort, Location at) {}

    public Service {
        selector = OrderedMap.copyOf(selector);
        ports = List.copyOf(ports);
    }
}
