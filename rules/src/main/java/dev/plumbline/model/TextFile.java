// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;

/** A file that is no object but is judged: a script, a policy, Terraform, Helm values. */
public record TextFile(ObjectId id, Provenance provenance, Location at) implements Subject {
    /** The identity that stands for a file: kind {@code File}, the path as name. */
    public static ObjectId idOf(Origin origin) {
        return ObjectId.core("File", "", origin.path());
    }

    public static TextFile of(Origin origin, Provenance provenance) {
        return new TextFile(idOf(origin), provenance, Location.of(origin, Span.of(1, 1, 1, 1), FieldPath.root()));
    }
}
