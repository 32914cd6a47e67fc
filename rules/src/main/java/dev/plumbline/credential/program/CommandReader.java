// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies what the table knows of a program to one command of it. */
final class CommandReader {
    private static final int SHORTEST_LONG_NAME = 4;

    private final CommandWords words;
    private final List<ProgramEntry> entries = new ArrayList<>();
    private final Map<ProgramEntry, Integer> operandsBefore = new LinkedHashMap<>();
    private final List<Integer> operands;
    private final FoundWords found;

    CommandReader(String program, List<Word> words, List<ProgramEntry> known) {
        this.words = new CommandWords(words, known);
        this.operands = this.words.operands();
        for (ProgramEntry entry : known) {
            this.words.afterSubCommand(entry, operands).ifPresent(count -> {
                entries.add(entry);
                operandsBefore.put(entry, count);
            });
        }
        this.found = new FoundWords(program, this.words, user());
    }

    List<ProgramCredential> read() {
        int index = 1;
        while (index < words.size()) {
            index += words.isOption(index) || hasPrefix(words.text(index)) ? readOption(index) : readSetting(index);
        }
        // Of two sub-commands that fit, the longer says more.
        OperandReader reader = new OperandReader(words, found);
        entries.sort(Comparator.comparingInt(
                (ProgramEntry entry) -> -entry.subCommand().size()));
        for (ProgramEntry entry : entries) {
            reader.read(entry, operands.subList(operandsBefore.getOrDefault(entry, 0), operands.size()));
        }
        return found.all();
    }

    /** The forms in which the program reads a credential from its input; empty when it does not. */
    Optional<ValueForm> inputForm() {
        for (ProgramEntry entry : entries) {
            for (OptionRule rule : entry.rules()) {
                boolean asked = rule.option().equals("<")
                        || rule.option().endsWith("<")
                                && hasWord(
                                        rule.option().substring(0, rule.option().length() - 1));
                if (asked) {
                    return Optional.of(rule.form());
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasWord(String text) {
        for (int index = 1; index < words.size(); index++) {
            if (words.text(index).equals(text)) {
                return true;
            }
        }
        return false;
    }

    private String user() {
        for (ProgramEntry entry : entries) {
            for (OptionRule rule : entry.users()) {
                for (int index = 1; index < words.size(); index++) {
                    int start = rule.valueStart(words.text(index));
                    if (start > 0 && start < words.text(index).length()) {
                        return words.text(index).substring(start);
                    }
                    if (start == words.text(index).length() && index + 1 < words.size()) {
                        return words.text(index + 1);
                    }
                }
            }
        }
        return "";
    }

    private boolean hasPrefix(String text) {
        return entries.stream()
                .flatMap(entry -> entry.rules().stream())
                .anyMatch(rule -> rule.isPrefix() && text.startsWith(rule.option()));
    }

    /** Reads the option at an index; answers how many words it takes. */
    private int readOption(int index) {
        String text = words.text(index);
        if (isSwitch(text)) {
            return 1;
        }
        for (ProgramEntry entry : entries) {
            for (OptionRule rule : entry.rules()) {
                int start = rule.valueStart(text);
                if (start < 0) {
                    continue;
                }
                if (start < text.length()) {
                    found.add(rule.form(), rule.option(), index, start, Naming.PROGRAM);
                    return 1;
                }
                if (rule.reach() == OptionRule.Reach.SAME_WORD) {
                    return 1;
                }
                if (index + 1 < words.size() && !isPlainOption(words.text(index + 1))) {
                    found.add(rule.form(), rule.option(), index + 1, 0, Naming.PROGRAM);
                    return 2;
                }
            }
        }
        return text.startsWith("-") ? readUnknownOption(index) : readSetting(index);
    }

    /** A bare {@code -p} before another option asks on the terminal; few passwords look like an option. */
    private static boolean isPlainOption(String text) {
        return text.startsWith("--") || text.length() == 2 && text.charAt(0) == '-';
    }

    private boolean isSwitch(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        return entries.stream().anyMatch(entry -> entry.switches().contains(name));
    }

    /** An option that the table does not name: {@code --name=value}, {@code --name value}, {@code -Dname=value}. */
    private int readUnknownOption(int index) {
        String text = words.text(index);
        int dashes = text.startsWith("--") ? 2 : 1;
        int equals = text.indexOf('=');
        String name = text.substring(dashes, equals < 0 ? text.length() : equals);
        if (dashes == 1 && name.startsWith("D") && equals > 0) {
            name = name.substring(1);
        }
        if (name.length() < SHORTEST_LONG_NAME || !SettingName.mayBeCredential(name)) {
            return 1;
        }
        if (equals > 0) {
            found.add(new Part(equals + 1, text.length(), name, ""), name, index, 0, Naming.KEY);
            return 1;
        }
        boolean hasValue = index + 1 < words.size() && !words.isOption(index + 1);
        if (hasValue) {
            String value = words.text(index + 1);
            found.add(new Part(0, value.length(), name, ""), name, index + 1, 0, Naming.KEY);
        }
        return hasValue ? 2 : 1;
    }

    /** An operand {@code name=value}, as make, vault and many others take them. */
    private int readSetting(int index) {
        String text = words.text(index);
        if (SettingName.isSetting(text)) {
            found.add(ValueForm.KEY, "", index, 0, Naming.KEY);
        }
        return 1;
    }
}
