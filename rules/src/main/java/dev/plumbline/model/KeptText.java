// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.util.Optional;

/**
 * Payload that wiring needs: a SPIRE configuration, a Vault policy, a set-up script; credentials in it are masked.
 *
 * @param carrier the ConfigMap or Secret that holds it; empty for a file of its own ({@code .hcl}, {@code .sh}, {@code .tf})
 * @param key the key in the carrier, or the file's base name
 * @param at path of the value in its carrier, root for a file
 */
public record KeptText(
        Optional<ObjectId> carrier, String key, PlacedText text, Origin origin, FieldPath at, Provenance provenance) {
    /** The place of a span of this text, at a path inside it. */
    public Location at(Span span, FieldPath path) {
        return origin.medium() == Origin.Medium.CLUSTER ? Location.of(origin, path) : Location.of(origin, span, path);
    }
}
