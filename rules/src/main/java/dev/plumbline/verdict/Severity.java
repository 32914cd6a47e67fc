// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.verdict;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /** One step lower; low stays low. */
    public Severity lower() {
        return this == LOW ? LOW : values()[ordinal() + 1];
    }

    /** One step higher; critical stays critical. */
    public Severity higher() {
        return this == CRITICAL ? CRITICAL : values()[ordinal() - 1];
    }

    public boolean atLeast(Severity threshold) {
        return ordinal() <= threshold.ordinal();
    }

    /** As reports and the command line write it: {@code high}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
