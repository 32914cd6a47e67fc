// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

/** Ends the reading of a text that has another shape than its reader knows; holds no text. */
final class OtherShape extends RuntimeException {
    private static final long serialVersionUID = 1;

    private OtherShape() {
        super(null, null, false, false);
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new OtherShape();
        }
    }
}
