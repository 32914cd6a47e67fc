// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.vault.client.VaultClient.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A client as its settings describe it, without the object that holds them.
 *
 * @param tokenFile what it shows at a login by service account; absent for the account's own token
 * @param parts which of its parts the settings state
 */
record DescribedClient(
        Mechanism mechanism,
        Connection connection,
        Login login,
        Value<String> tokenFile,
        List<Request> requests,
        Set<Part> parts,
        Location at) {
    /** The clients that settings describe. */
    static List<DescribedClient> of(KeyedSettings settings) {
        return Stream.of(new SpringSettings(settings).client(), new QuarkusSettings(settings).client())
                .flatMap(Optional::stream)
                .toList();
    }

    static void state(Set<Part> parts, Part part, boolean stated) {
        if (stated) {
            parts.add(part);
        }
    }
}
