// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.model.Workload;
import dev.plumbline.verdict.Confidence;
import java.util.List;

/**
 * A value at rest that some workload now gets from Vault.
 *
 * @param users those workloads
 * @param why half a sentence
 */
public record LeftCopy(Sort sort, Credential credential, List<Workload> users, Confidence confidence, String why) {
    /** How it is known. */
    public enum Sort {
        /** The object itself should be gone: its name and key are those of the path in Vault. */
        LEFT_OBJECT,
        /** The value lies in another place as well, so it was not changed when it moved. */
        SAME_VALUE,
        /** A data store's own password is literal beside a client of Vault; the values were not compared. */
        DATA_STORE
    }

    public LeftCopy {
        users = List.copyOf(users);
    }
}
