// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;

/** A value that is certainly there, with its place. */
public record Located<T>(T value, Location at) {
    public Located {
        requireNonNull(value, "value");
        requireNonNull(at, "at");
    }
}
