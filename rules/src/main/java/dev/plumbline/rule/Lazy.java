// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fact that is computed when somebody first asks, once. */
final class Lazy<T> {
    private final Supplier<T> compute;
    private @Nullable T value;

    Lazy(Supplier<T> compute) {
        this.compute = compute;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            known = compute.get();
            value = known;
        }
        return known;
    }
}
