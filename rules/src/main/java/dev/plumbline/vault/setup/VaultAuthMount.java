// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.Carrier;

/**
 * An auth method at its path, with its configuration.
 *
 * @param path without {@code auth/} and slashes
 * @param declared true when a carrier enables it; false when only its configuration or roles were seen
 * @param config what is written to {@code auth/<path>/config}
 */
public record VaultAuthMount(
        ObjectId id,
        String path,
        AuthType type,
        boolean declared,
        boolean configured,
        Parameters config,
        Parameters tuning,
        Carrier carrier,
        Location at)
        implements Subject {
    public VaultAuthMount {
        requireNonNull(id, "id");
        requireNonNull(path, "path");
        requireNonNull(type, "type");
        requireNonNull(at, "at");
    }
}
