// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of one command, told apart into options, their values and operands by what the table knows of the program. */
final class CommandWords {
    private static final int LATEST_SUB_COMMAND = 3;

    private final List<Word> words;
    private final List<String> texts;
    private final List<ProgramEntry> entries;

    CommandWords(List<Word> words, List<ProgramEntry> entries) {
        this.words = words;
        this.texts = words.stream().map(word -> word.text().value()).toList();
        this.entries = entries;
    }

    int size() {
        return texts.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    String text(int index) {
        return texts.get(index);
    }

    boolean isOption(int index) {
        return text(index).length() > 1 && text(index).startsWith("-");
    }

    /** Indexes of the words that are neither options nor values of options. */
    List<Integer> operands() {
        List<Integer> operands = new ArrayList<>();
        int index = 1;
        while (index < size()) {
            if (!isOption(index)) {
                operands.add(index);
            } else if (takesNext(text(index))) {
                index++;
            }
            index++;
        }
        return operands;
    }

    private boolean takesNext(String option) {
        for (ProgramEntry entry : entries) {
            if (entry.valued().contains(option)
                    || entry.valued().contains("-" + option.charAt(option.length() - 1)) && isCluster(option)
                    || takesNext(entry.rules(), option)
                    || takesNext(entry.users(), option)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesNext(List<OptionRule> rules, String option) {
        for (OptionRule rule : rules) {
            boolean named = rule.option().equals(option) || rule.isLetter() && isClusterTo(option, rule.option());
            if (named && rule.reach() != OptionRule.Reach.SAME_WORD) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCluster(String option) {
        return option.length() > 2
                && option.length() <= 6
                && option.charAt(1) != '-'
                && option.chars().skip(1).allMatch(Character::isLetter);
    }

    /** True for {@code -fsSu} when the option is {@code -u}: the last letter of a cluster may take the next word. */
    static boolean isClusterTo(String text, String option) {
        return isCluster(text) && text.charAt(text.length() - 1) == option.charAt(1);
    }

    /** The number of operands up to the end of an entry's sub-command, when the command is of it. */
    Optional<Integer> afterSubCommand(ProgramEntry entry, List<Integer> operands) {
        int length = entry.subCommand().size();
        for (int first = 0; first + length <= operands.size() && first <= LATEST_SUB_COMMAND; first++) {
            int offset = 0;
            while (offset < length
                    && text(operands.get(first + offset))
                            .equalsIgnoreCase(entry.subCommand().get(offset))) {
                offset++;
            }
            if (offset == length) {
                return Optional.of(first + length);
            }
        }
        return Optional.empty();
    }
}
