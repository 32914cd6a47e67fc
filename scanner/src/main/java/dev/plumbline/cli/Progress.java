// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.PrintStream;

/** Says on standard error what is being read, once it takes long; one line that is rewritten on a terminal. */
final class Progress {
    private static final long QUIET_NANOS = 1_500_000_000L;
    private static final long BETWEEN_NANOS = 200_000_000L;
    private static final int WIDTH = 78;

    private final PrintStream err;
    private final boolean shown;
    private final long started = System.nanoTime();
    private long last = started;
    private int count;
    private boolean dirty;

    Progress(PrintStream err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /** Something is about to be read. */
    void reading(String what) {
        count++;
        long now = System.nanoTime();
        if (!shown || now - started < QUIET_NANOS || now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        dirty = true;
        String line = "reading " + count + ": " + what.replaceAll("\\p{Cntrl}", "?");
        err.print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length())));
        err.flush();
    }

    /** Leaves the line clean for what follows. */
    void done() {
        if (dirty) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
