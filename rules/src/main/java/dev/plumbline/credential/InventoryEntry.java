// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import java.util.function.UnaryOperator;

/** Something about secrets that is no finding but belongs into the picture. */
public record InventoryEntry(Kind kind, String what, ObjectId holder, Location at) {
    /** Why it is no finding. */
    public enum Kind {
        /** A pointer to a secret store or a Secret. */
        REFERENCE,
        /** Encrypted at rest (SOPS, SealedSecret, Ansible vault, PGP message). */
        ENCRYPTED,
        /** Made to be public. */
        PUBLISHABLE,
        /** Written by an operator that synchronises from a store or issues certificates. */
        SYNCHRONISED,
        /** Data of a Secret that is not recognised as a credential. */
        OTHER_SECRET_DATA,
        /** A token that has expired at the date of the scan. */
        EXPIRED,
        /** A publicly documented sample value. */
        SAMPLE
    }

    /** The same elsewhere. */
    public InventoryEntry placed(UnaryOperator<Location> places) {
        return new InventoryEntry(kind, what, holder, places.apply(at));
    }
}
