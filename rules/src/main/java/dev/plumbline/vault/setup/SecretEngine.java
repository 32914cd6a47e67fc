// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Value;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.setup.VaultSetup.Written;
import java.util.List;

/**
 * A secret engine at its path.
 *
 * @param path without slashes at the ends
 * @param type the plugin: {@code kv}, {@code database}, {@code pki}
 * @param version of a KV engine
 * @param writes what carriers write below it: configurations, roles, keys
 */
public record SecretEngine(
        ObjectId id,
        String path,
        Value<String> type,
        Value<Integer> version,
        Parameters parameters,
        List<Written> writes,
        Carrier carrier,
        Location at)
        implements Subject {
    public SecretEngine {
        requireNonNull(id, "id");
        requireNonNull(path, "path");
        writes = List.copyOf(writes);
        requireNonNull(at, "at");
    }

    /** What carriers write below one of its folders: {@code roles}, {@code config}, {@code keys}. */
    public List<Written> writesBelow(String folder) {
        return writes.stream()
                .filter(write -> write.path().startsWith(path + "/" + folder + "/"))
                .toList();
    }

    public boolean is(String plugin) {
        return type.isKnown(plugin::equals);
    }
}
