// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;

/**
 * An object of a kind that has no record of its own (custom resources, webhooks, network policies), kept as its tree because
 * there are few and wiring reads them; credentials in it are masked.
 */
public record CustomResource(
        ObjectId id,
        String apiVersion,
        Metadata metadata,
        MappingNode root,
        Origin origin,
        Provenance provenance,
        Location at)
        implements Subject {
    /** The place of a node of this object. */
    public Location at(Node node, FieldPath path) {
        return origin.medium() == Origin.Medium.CLUSTER
                ? Location.of(origin, path)
                : Location.of(origin, node.span(), path);
    }
}
