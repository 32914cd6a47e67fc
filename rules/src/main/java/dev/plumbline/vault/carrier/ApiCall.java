// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.carrier;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.Setting;

/**
 * One request to Vault's API, however the carrier spells it.
 *
 * @param path without leading {@code v1/} and slashes
 * @param at the place that names the path
 */
public record ApiCall(Verb verb, Setting path, Parameters parameters, Carrier carrier, Location at) {
    /** What is asked; the KV verbs leave the mount's version to whoever knows it. */
    public enum Verb {
        WRITE,
        READ,
        LIST,
        DELETE,
        KV_WRITE,
        KV_READ
    }

    public ApiCall {
        requireNonNull(verb, "verb");
        requireNonNull(path, "path");
        requireNonNull(parameters, "parameters");
        requireNonNull(carrier, "carrier");
        requireNonNull(at, "at");
    }
}
