// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.RoleBinding;

/** Somebody who may not read an object and gets at it all the same. */
public record Detour(Identity identity, Way way, RoleBinding binding) {
    /** {@code ServiceAccount ci/deployer by creating pods}. */
    @Override
    public String toString() {
        return identity + " " + way.words();
    }
}
