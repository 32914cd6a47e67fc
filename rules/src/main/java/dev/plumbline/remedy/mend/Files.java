// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;

/** The file that an object is written in. */
final class Files {
    private Files() {}

    /** Empty for an object of a cluster. */
    static String of(Location at) {
        return at.origin().medium() == Origin.Medium.CLUSTER ? "" : at.origin().path();
    }
}
