// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Lineage;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Subject;
import java.util.List;

/**
 * What remains of one object or file when its payload is dropped.
 *
 * @param object the object's record; a file that is no object has one too
 * @param tree the masked tree where a {@link TreeKeeper} keeps it, else empty
 */
public record Gathered(
        Subject object,
        Origin origin,
        Provenance provenance,
        TreeDigest digest,
        List<Credential> credentials,
        List<InventoryEntry> inventory,
        List<KeptText> kept,
        List<Problem> problems,
        Lineage lineage,
        String tree) {
    public Gathered {
        credentials = List.copyOf(credentials);
        inventory = List.copyOf(inventory);
        kept = List.copyOf(kept);
        problems = List.copyOf(problems);
    }

    /** The same with other texts kept. */
    Gathered withKept(List<KeptText> changed) {
        return new Gathered(
                object, origin, provenance, digest, credentials, inventory, changed, problems, lineage, tree);
    }

    /** The same with another record and other credentials. */
    public Gathered with(Subject changed, List<Credential> remaining) {
        return new Gathered(changed, origin, provenance, digest, remaining, inventory, kept, problems, lineage, tree);
    }
}
