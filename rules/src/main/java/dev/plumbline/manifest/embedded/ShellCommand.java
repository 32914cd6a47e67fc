// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import java.util.List;
import java.util.Optional;

/**
 * One simple command of a shell text: assignments before it, its words with quotes removed, and what is fed to it.
 *
 * <p>Wrappers ({@code sudo}, {@code env}, {@code exec}, {@code timeout 5}) are taken away: the first word is the program that
 * is run. {@code kubectl exec pod -- program} gives two commands.
 *
 * @param assignments {@code NAME=value} before the program, also {@code export NAME=value} and {@code env NAME=value}
 * @param words the program and its arguments; empty for assignments alone
 * @param input a here-document's or here-string's text, where there is one
 * @param inputFile the file that the input is read from, where there is one
 * @param output the file that the output goes to, where there is one
 * @param piped true when it reads the output of the command before it
 * @param scope the functions, loops and branches around it
 */
public record ShellCommand(
        List<Assignment> assignments,
        List<Word> words,
        Optional<Word> input,
        Optional<Word> inputFile,
        Optional<Word> output,
        boolean piped,
        ShellScope scope) {
    /** A variable set for the command, or for the rest of the script. */
    public record Assignment(PlacedText name, Word value) {
        public Assignment {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }
    }

    /**
     * A word after quote removal.
     *
     * @param literal false where an expansion ({@code $X}, command substitution) makes the value unknown before run time; the
     *     text then shows the expansion as it stands
     * @param path where it stands: in a script from the script's root ({@code word 5}, {@code MYSQL_PWD}), of a command line
     *     that came split as its giver says
     */
    public record Word(PlacedText text, boolean literal, FieldPath path) {
        public Word {
            requireNonNull(text, "text");
            requireNonNull(path, "path");
        }
    }

    public ShellCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        requireNonNull(input, "input");
        requireNonNull(inputFile, "inputFile");
        requireNonNull(output, "output");
        requireNonNull(scope, "scope");
    }
}
