// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.usage;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Workload;

/**
 * One way in which a workload takes what an object holds.
 *
 * @param at the reference
 */
public record Use(Workload workload, Way way, Location at) {
    /** How the value reaches the workload. */
    public enum Way {
        /** It stands in the workload itself. */
        OWN,
        /** One environment variable. */
        VARIABLE,
        /** All keys as environment variables. */
        ALL_VARIABLES,
        /** A file in a mounted volume. */
        MOUNT,
        /** Pulling the image. */
        IMAGE_PULL
    }

    public Use {
        requireNonNull(workload, "workload");
        requireNonNull(way, "way");
        requireNonNull(at, "at");
    }
}
