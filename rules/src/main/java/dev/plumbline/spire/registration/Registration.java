// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Subject;

/** What gives SPIFFE IDs: a resource, or a command in a script. */
public sealed interface Registration extends Subject permits ClusterSpiffeId, StaticEntry, ScriptEntry {
    /** As a report names it: {@code ClusterSPIFFEID web}. */
    default String words() {
        return id().toString();
    }
}
