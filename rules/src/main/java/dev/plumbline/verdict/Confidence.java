// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.verdict;

import java.util.Locale;

/** How sure a finding is, surest first. */
public enum Confidence {
    /** The text or the objects prove it. */
    CERTAIN,
    /** Several signs agree; a person would not hesitate. */
    STRONG,
    /** Worth a look; does not count for the gate unless asked for. */
    HEURISTIC;

    public boolean atLeast(Confidence threshold) {
        return ordinal() <= threshold.ordinal();
    }

    /** As reports and the command line write it: {@code strong}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
