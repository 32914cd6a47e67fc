// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a command with the arguments of its function and the variables in its program's place filled in. */
final class FilledWords {
    private FilledWords() {}

    /** The command with what is known of its words filled in; two where a container tool runs another program. */
    static List<List<Word>> of(ShellCommand command, Variables variables) {
        List<Word> words = new ArrayList<>();
        boolean split = false;
        for (Word word : command.words()) {
            String text = word.text().value();
            Optional<String> only = word.literal() ? Optional.empty() : Expansion.only(text);
            boolean all =
                    only.filter(name -> name.equals("@") || name.equals("*")).isPresent();
            if (all && variables.arguments().isPresent()) {
                split |= words.isEmpty();
                words.addAll(variables.arguments().get());
            } else if (only.isPresent() && isArgument(only.get(), variables)) {
                words.add(variables.arguments().orElseThrow().get(Integer.parseInt(only.get()) - 1));
            } else if (words.isEmpty() && !word.literal()) {
                split = true;
                words.addAll(program(word, variables));
            } else {
                words.add(word);
            }
        }
        if (!split) {
            return List.of(words);
        }
        return ShellText.ofWords(words).stream().map(ShellCommand::words).toList();
    }

    private static boolean isArgument(String name, Variables variables) {
        boolean digits = name.length() < 3 && name.chars().allMatch(each -> each >= '0' && each <= '9');
        return digits
                && variables
                        .arguments()
                        .filter(arguments -> Integer.parseInt(name) > 0 && Integer.parseInt(name) <= arguments.size())
                        .isPresent();
    }

    /** A variable in the program's place may hold a whole command line: {@code $VAULT write …}. */
    private static List<Word> program(Word word, Variables variables) {
        String text = word.text().value();
        Optional<String> known = variables.fill(text).or(() -> Expansion.defaultOf(text));
        if (known.isEmpty() || known.get().isBlank()) {
            return List.of(word);
        }
        List<Word> words = new ArrayList<>();
        for (String part : known.get().strip().split("\\s+")) {
            PlacedText placed = PlacedText.within(word.text().span(), part);
            words.add(new Word(placed, part.indexOf('$') < 0, word.path()));
        }
        return words;
    }

    /** Arguments as the callee sees them: what the caller knows is literal there. */
    static List<Word> ofArguments(List<Word> words, Variables variables) {
        List<Word> filled = new ArrayList<>();
        for (Word word : words) {
            Optional<String> text = word.literal()
                    ? Optional.empty()
                    : variables.fill(word.text().value());
            filled.add(text.map(known -> new Word(PlacedText.within(word.text().span(), known), true, word.path()))
                    .orElse(word));
        }
        return List.copyOf(filled);
    }
}
