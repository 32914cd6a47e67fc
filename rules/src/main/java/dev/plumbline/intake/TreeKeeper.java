// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.Resource;

/** Keeps an object's masked tree, written down, for a part of a scan; else trees end with the examination. */
@FunctionalInterface
public interface TreeKeeper {
    /** Keeps none. */
    TreeKeeper NONE = masked -> "";

    /** What to keep, empty for nothing. */
    String keep(Resource masked);
}
