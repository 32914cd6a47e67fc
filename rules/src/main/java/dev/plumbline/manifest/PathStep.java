// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

/**
 * One step of a field path as plain data, so that a path can be written down and read again.
 *
 * @param name for people
 * @param stableName for fingerprints; mostly the same
 * @param style of the document that the step lies in, or enters
 */
public record PathStep(Kind kind, String name, String stableName, PathStyle style) {
    /** What a step does. */
    public enum Kind {
        /** The value under a key. */
        KEY,
        /** An item of a list, whose name is its index. */
        ITEM,
        /** Into a document that is packed in the value. */
        OPENED,
        /** To a part of a scalar. */
        PART
    }

    public PathStep {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(stableName, "stableName");
        requireNonNull(style, "style");
    }
}
