// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellText;
import dev.plumbline.vault.script.Variables.Bound;
import java.util.List;
import java.util.Optional;

/** The text that a word or a command brings with it, with its places: a here-document, a variable that holds one, an echo. */
final class Printed {
    private Printed() {}

    /** The text itself, where a word is nothing but a variable that holds one, or {@code $(cat <<EOF … EOF)}. */
    static Fed byWord(Word word, Variables variables) {
        String text = word.text().value();
        if (word.literal()) {
            return new Fed(word, variables);
        }
        Optional<Fed> held = Expansion.only(text).flatMap(variables::find).flatMap(Bound::content);
        if (held.isPresent()) {
            return held.get();
        }
        if (text.startsWith("$(cat") && text.endsWith(")")) {
            PlacedText inside = word.text().slice(2, text.length() - 1);
            List<ShellCommand> commands = ShellText.read(inside).commands();
            Optional<Fed> printed = commands.size() == 1
                    ? byCommand(
                            "cat",
                            commands.get(0)
                                    .words()
                                    .subList(1, commands.get(0).words().size()),
                            commands.get(0)
                                    .input()
                                    .map(input ->
                                            new Fed(new Word(input.text(), input.literal(), word.path()), variables)),
                            variables)
                    : Optional.empty();
            return printed.orElseGet(() -> new Fed(word, variables));
        }
        return new Fed(word, variables);
    }

    /** What a command prints, as far as that is its own text. */
    static Optional<Fed> byCommand(String program, List<Word> rest, Optional<Fed> input, Variables variables) {
        boolean prints = program.equals("echo") || program.equals("printf");
        if (prints && !rest.isEmpty()) {
            return Optional.of(byWord(rest.get(rest.size() - 1), variables));
        }
        if (program.equals("cat")
                && rest.size() == 1
                && !rest.get(0).text().value().startsWith("-")) {
            return Optional.of(new Fed(rest.get(0), variables, true));
        }
        return program.equals("cat") || program.equals("tee") || program.equals("envsubst") ? input : Optional.empty();
    }

    /** A variable that takes it. */
    static Bound bound(Fed content) {
        Word word = content.word();
        if (content.file()) {
            return new Bound(Optional.empty(), Optional.of(content));
        }
        String text = word.text().value();
        return new Bound(
                word.literal() ? Optional.of(text) : content.variables().fill(text), Optional.of(content));
    }
}
