// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import java.util.List;

/** An object or file with all the clients that are configured in it. */
public record VaultConsumer(ObjectId id, List<VaultClient> clients, Location at) implements Subject {
    public VaultConsumer {
        requireNonNull(id, "id");
        clients = List.copyOf(clients);
        requireNonNull(at, "at");
    }
}
