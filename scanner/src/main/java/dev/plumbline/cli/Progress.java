// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cluster.ClusterProgress;
import dev.plumbline.credential.judge.Redaction;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Says on standard error what is being read, once it takes long: one line that is rewritten on a terminal, a line now and then in a
 * log. Several threads may tell it.
 */
final class Progress implements ClusterProgress {
    private static final long NANOS = 1_000_000_000L;
    private static final long QUIET_ON_TERMINAL = NANOS * 3 / 2;
    private static final long BETWEEN_ON_TERMINAL = NANOS / 5;
    private static final long BETWEEN_IN_LOG = NANOS * 10;
    private static final int WIDTH = 78;

    private final PrintStream err;
    private final Style style;
    private final Set<String> namespaces = new HashSet<>();
    private final Set<String> kindsDone = new HashSet<>();
    private long next;
    private int files;
    private int objects;
    private int kinds;
    private boolean dirty;

    /** How progress is shown. */
    enum Style {
        NONE,
        TERMINAL,
        LOG
    }

    Progress(PrintStream err, Style style) {
        this.err = err;
        this.style = style;
        next = System.nanoTime() + (style == Style.LOG ? BETWEEN_IN_LOG : QUIET_ON_TERMINAL);
    }

    /** For commands that show a person something. */
    Progress(PrintStream err, boolean terminal) {
        this(err, terminal ? Style.TERMINAL : Style.NONE);
    }

    /** A log gets lines only about a cluster, which takes longest and runs unattended. */
    static Progress of(Console console, OutputOptions options, boolean cluster) {
        Style shown = console.errIsTerminal() ? Style.TERMINAL : Style.LOG;
        Style style = switch (options.progress) {
            case ALWAYS -> shown;
            case NEVER -> Style.NONE;
            case AUTO -> !options.quiet && (console.errIsTerminal() || cluster) ? shown : Style.NONE;
        };
        return new Progress(console.err(), style);
    }

    /** A file is about to be read. */
    synchronized void reading(String what) {
        files++;
        if (isDue()) {
            say("reading " + files + ": " + what);
        }
    }

    @Override
    public synchronized void warning(String message) {
        wipe();
        err.println("plumbline: " + Redaction.ofText(Console.printable(message)));
    }

    @Override
    public synchronized void kinds(int number) {
        kinds = number;
    }

    @Override
    public synchronized void object(String namespace) {
        objects++;
        if (!namespace.isEmpty()) {
            namespaces.add(namespace);
        }
        if (isDue()) {
            say("read " + kindsDone.size() + " of " + kinds + " kinds, " + objects + " objects in " + namespaces.size()
                    + " namespaces");
        }
    }

    @Override
    public synchronized void kindDone(String name) {
        kindsDone.add(name);
    }

    /** Leaves the line clean for what follows. */
    synchronized void done() {
        wipe();
    }

    private boolean isDue() {
        long now = System.nanoTime();
        if (style == Style.NONE || now < next) {
            return false;
        }
        next = now + (style == Style.LOG ? BETWEEN_IN_LOG : BETWEEN_ON_TERMINAL);
        return true;
    }

    private void say(String words) {
        String line = Console.printable(words);
        if (style == Style.LOG) {
            err.println("plumbline: " + line);
            return;
        }
        dirty = true;
        err.print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length())));
        err.flush();
    }

    private void wipe() {
        if (dirty) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            dirty = false;
        }
    }
}
