// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;

/** What an HCL body holds: an attribute or a block. */
public sealed interface HclEntry permits HclAttribute, HclBlock {
    /** The attribute's name or the block's type. */
    PlacedText name();

    Span span();

    default boolean isNamed(String wanted) {
        return name().length() == wanted.length() && name().value().equals(wanted);
    }
}
