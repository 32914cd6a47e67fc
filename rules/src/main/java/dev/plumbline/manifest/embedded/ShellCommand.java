// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;

/**
 * One simple command of a shell text: assignments before it, its words with quotes removed, and what is fed to it.
 *
 * @param assignments {@code NAME=value} before the program, also {@code export NAME=value} and {@code env NAME=value}
 * @param words the program and its arguments; empty for assignments alone
 * @param input a here-document's or here-string's text, where there is one
 */
public record ShellCommand(List<Assignment> assignments, List<Word> words, Optional<PlacedText> input) {
    /** A variable set for the command, or for the rest of the script. */
    public record Assignment(String name, Word value) {}

    /**
     * A word after quote removal.
     *
     * @param literal false where an expansion ({@code $X}, command substitution, glob) makes the value unknown before run time
     */
    public record Word(PlacedText text, boolean literal) {}

    public ShellCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
    }
}
