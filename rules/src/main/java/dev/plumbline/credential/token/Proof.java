// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.util.List;
import java.util.Optional;

/**
 * What a closer look at a candidate gave.
 *
 * @param type id of the more particular type that it turned out to be
 */
record Proof(Validity validity, Optional<String> type, List<String> facts) {
    static final Proof STRUCTURE = new Proof(Validity.STRUCTURE_VALID, Optional.empty(), List.of());
    static final Proof CHECKSUM = new Proof(Validity.CHECKSUM_VALID, Optional.empty(), List.of());
    static final Proof BROKEN = new Proof(Validity.CHECKSUM_INVALID, Optional.empty(), List.of());

    static Proof checksum(boolean fits) {
        return fits ? CHECKSUM : BROKEN;
    }

    static Optional<Proof> structure(boolean fits) {
        return fits ? Optional.of(STRUCTURE) : Optional.empty();
    }

    static Proof of(String type, Validity validity, List<String> facts) {
        return new Proof(validity, Optional.of(type), facts);
    }
}
