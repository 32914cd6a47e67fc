// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

import java.util.Locale;

/** How a finding compares with an earlier report. */
public enum Change {
    /** Was not there. */
    NEW,
    /** Was there, in another file or under another name. */
    MOVED,
    /** Was there with another severity or another value. */
    CHANGED,
    /** Was there. */
    UNCHANGED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
