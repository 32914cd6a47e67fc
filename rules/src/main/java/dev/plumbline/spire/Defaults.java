// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;

/** A product's default for a setting that is not set; what could not be read stays unknown. */
final class Defaults {
    private Defaults() {}

    static <T> Value<T> or(Value<T> value, T otherwise, Location at) {
        return value.isAbsent() ? Value.known(otherwise, at) : value;
    }
}
