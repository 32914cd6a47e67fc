// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * Everything of the outside that a command may touch, given from outside so that tests can give their own.
 *
 * @param out the report
 * @param err everything else
 * @param environment variables of the process
 * @param interruption what Ctrl-C and the kubelet wish
 */
public record Console(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Interruption interruption) {
    public Console {
        environment = Map.copyOf(environment);
    }

    /** One that nobody interrupts. */
    public Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        this(in, out, err, environment, new Interruption());
    }

    /** A variable that is set to something. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Whether standard output is a terminal; the launcher asks, because Java cannot tell for one stream alone. */
    public boolean outIsTerminal() {
        return variable("PLUMBLINE_TTY_OUT").isPresent();
    }

    /** Whether standard error is a terminal. */
    public boolean errIsTerminal() {
        return variable("PLUMBLINE_TTY_ERR").isPresent();
    }

    /** Words of somebody else as one line that no terminal obeys. */
    static String printable(String words) {
        return words.replaceAll("\\p{Cntrl}", "?");
    }
}
