// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import java.util.List;

/** One Kubernetes object as it was read, tree and comments; lives only while it is examined. */
public record Resource(
        ObjectId id,
        String apiVersion,
        MappingNode root,
        List<Comment> comments,
        Origin origin,
        Provenance provenance) {
    public Resource {
        requireNonNull(id, "id");
        requireNonNull(apiVersion, "apiVersion");
        requireNonNull(root, "root");
        requireNonNull(origin, "origin");
        requireNonNull(provenance, "provenance");
        comments = List.copyOf(comments);
    }

    /** The place of a node of this object; a cluster's objects have no lines. */
    public Location at(Node node, FieldPath path) {
        return origin.medium() == Origin.Medium.CLUSTER
                ? Location.of(origin, path)
                : Location.of(origin, node.span(), path);
    }

    /** The object as a whole, at its name where it has one. */
    public Location at() {
        Node place = root.get("metadata", "name").orElse(root);
        return at(place, FieldPath.of("metadata", "name"));
    }
}
