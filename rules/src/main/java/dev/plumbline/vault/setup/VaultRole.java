// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.role.Binding;
import dev.plumbline.vault.role.TokenLimits;

/**
 * A role of an auth method: whom it admits, and what the tokens can do.
 *
 * @param mount path of the auth mount
 * @param name lower case, as Vault compares it
 * @param parameters as the carrier spells them
 * @param at the place that names it
 */
public record VaultRole(
        ObjectId id,
        String mount,
        String name,
        AuthType type,
        Binding binding,
        TokenLimits limits,
        Parameters parameters,
        Carrier carrier,
        Location at)
        implements Subject {
    public VaultRole {
        requireNonNull(id, "id");
        requireNonNull(mount, "mount");
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(at, "at");
    }
}
