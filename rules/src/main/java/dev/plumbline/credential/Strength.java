// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential;

import java.util.Locale;

/** How hard the value is to guess. */
public enum Strength {
    /** On a list of known defaults, or equal to its user name. */
    DEFAULT,
    /** A placeholder that is deployed as it is. */
    PLACEHOLDER,
    /** Short, or a word with a few digits. */
    WEAK,
    /** Looks chosen by a person. */
    HUMAN,
    /** Looks generated. */
    GENERATED,
    /** Has the structure, and where there is one the checksum, of its type. */
    STRUCTURED;

    /** True for what raises a finding in a Secret by one step. */
    public boolean isWeak() {
        return this == DEFAULT || this == PLACEHOLDER || this == WEAK;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
