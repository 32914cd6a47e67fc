// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

/** How far a token's own text proves that it is one. */
public enum Validity {
    /** Its checksum fits. */
    CHECKSUM_VALID,
    /** Prefix, alphabet, length and inner structure fit, and the type has no checksum that can be computed here. */
    STRUCTURE_VALID,
    /** It has the shape, but the checksum that the type defines does not fit: made up, mistyped or cut. */
    CHECKSUM_INVALID,
    /** A value that public documentation prints, or that says itself that it stands for another. */
    SAMPLE,
    /** It says itself that its time is over. */
    EXPIRED;

    /** True when the text alone shows a working token. */
    public boolean isProof() {
        return this == CHECKSUM_VALID || this == STRUCTURE_VALID;
    }
}
