// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Where in a script's control flow a command stands.
 *
 * @param function name of the function whose body it belongs to
 * @param loops the {@code for} loops around it inside that function, outermost first
 * @param conditional true when it may not run, or run several times: in {@code if}, {@code case}, {@code while}, after
 *     {@code &&}
 */
public record ShellScope(Optional<String> function, List<Loop> loops, boolean conditional) {
    static final ShellScope TOP = new ShellScope(Optional.empty(), List.of(), false);

    /**
     * A {@code for} loop.
     *
     * @param number tells loops of one text apart
     * @param words what the variable takes one after the other; empty where that is not said
     */
    public record Loop(int number, String variable, List<ShellCommand.Word> words) {
        public Loop {
            requireNonNull(variable, "variable");
            words = List.copyOf(words);
        }
    }

    public ShellScope {
        requireNonNull(function, "function");
        loops = List.copyOf(loops);
    }
}
