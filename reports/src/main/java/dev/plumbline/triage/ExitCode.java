// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.triage;

/** What a process answers to its caller. */
public enum ExitCode {
    CLEAN(0),
    /** Findings at or above the threshold. */
    FINDINGS(1),
    /** Wrong usage or configuration, a path that does not exist, a report that cannot be written. */
    USAGE(2),
    /** Something that was asked for could not be looked at; outranks findings, which promise a complete list. */
    INCOMPLETE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
