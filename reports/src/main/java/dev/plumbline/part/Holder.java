// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import dev.plumbline.manifest.Origin;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;

/** What an object says once for everything in it. */
record Holder(ObjectId id, Origin origin, Provenance provenance) {
    /** Of something in the object, which mostly has the object's. */
    Provenance provenance(Value value) {
        return value.has("provenance") ? value.word("provenance", Provenance.values()) : provenance;
    }
}
