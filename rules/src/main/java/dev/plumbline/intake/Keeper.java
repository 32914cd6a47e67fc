// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.PlacedText;

/** Says of a payload's value whether wiring needs its text; cheap, because every value of an estate is asked. */
@FunctionalInterface
public interface Keeper {
    boolean keeps(String key, PlacedText text);
}
