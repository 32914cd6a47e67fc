// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import dev.plumbline.manifest.Location;

/** A namespace with its labels and annotations. */
public record Namespace(ObjectId id, Metadata metadata, Provenance provenance, Location at) implements Subject {}
