// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies what the table knows of a program to one command of it. */
final class CommandReader {
    private static final int SHORTEST_LONG_NAME = 4;
    private static final String LAST = ">last";

    private final String program;
    private final CommandWords words;
    private final List<ProgramEntry> entries = new ArrayList<>();
    private final Map<ProgramEntry, Integer> operandsBefore = new LinkedHashMap<>();
    private final List<Integer> operands;
    private final List<ProgramCredential> found = new ArrayList<>();
    private final String user;
    private final Set<Integer> claimed = new HashSet<>();

    CommandReader(String program, List<Word> words, List<ProgramEntry> known) {
        this.program = program;
        this.words = new CommandWords(words, known);
        this.operands = this.words.operands();
        for (ProgramEntry entry : known) {
            this.words.afterSubCommand(entry, operands).ifPresent(count -> {
                entries.add(entry);
                operandsBefore.put(entry, count);
            });
        }
        this.user = user();
    }

    List<ProgramCredential> read() {
        int index = 1;
        while (index < words.size()) {
            index += words.isOption(index) || hasPrefix(words.text(index)) ? readOption(index) : readSetting(index);
        }
        // Of two sub-commands that fit, the longer says more.
        entries.stream()
                .sorted(Comparator.comparingInt(
                                (ProgramEntry entry) -> entry.subCommand().size())
                        .reversed())
                .forEach(this::readOperands);
        return found;
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
                    int start = valueStart(rule, words.text(index));
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
                int start = valueStart(rule, text);
                if (start < 0) {
                    continue;
                }
                if (start < text.length()) {
                    add(rule.form(), rule.option(), index, start, Naming.PROGRAM);
                    return 1;
                }
                if (rule.reach() == OptionRule.Reach.SAME_WORD) {
                    return 1;
                }
                if (index + 1 < words.size() && !isPlainOption(words.text(index + 1))) {
                    add(rule.form(), rule.option(), index + 1, 0, Naming.PROGRAM);
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

    /** Where in a word the value of an option begins; its length when the value is the next word; -1 for another option. */
    private static int valueStart(OptionRule rule, String text) {
        String option = rule.option();
        if (text.equals(option)) {
            return rule.reach() == OptionRule.Reach.SAME_WORD && rule.isLetter() ? -1 : text.length();
        }
        if (rule.isPrefix()) {
            return text.startsWith(option) ? option.length() : -1;
        }
        if (!rule.isLetter()) {
            return text.startsWith(option + "=") ? option.length() + 1 : -1;
        }
        if (rule.reach() != OptionRule.Reach.NEXT_WORD && text.startsWith(option)) {
            return text.charAt(2) == '=' && text.length() > 3 && rule.reach() == OptionRule.Reach.EITHER ? 3 : 2;
        }
        boolean cluster = rule.reach() != OptionRule.Reach.SAME_WORD && CommandWords.isClusterTo(text, option);
        return cluster ? text.length() : -1;
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
            add(new Part(equals + 1, text.length(), name, ""), name, index, 0, Naming.KEY);
            return 1;
        }
        boolean hasValue = index + 1 < words.size() && !words.isOption(index + 1);
        if (hasValue) {
            String value = words.text(index + 1);
            add(new Part(0, value.length(), name, ""), name, index + 1, 0, Naming.KEY);
        }
        return hasValue ? 2 : 1;
    }

    /** An operand {@code name=value}, as make, vault and many others take them. */
    private int readSetting(int index) {
        String text = words.text(index);
        if (SettingName.isSetting(text)) {
            add(ValueForm.KEY, "", index, 0, Naming.KEY);
        }
        return 1;
    }

    private void readOperands(ProgramEntry entry) {
        List<Integer> rest = operands.subList(operandsBefore.getOrDefault(entry, 0), operands.size());
        for (OptionRule rule : entry.rules()) {
            String option = rule.option();
            if (option.equals("#pair") && rest.size() > 1) {
                readPair(rest.get(0), rest.get(1));
            } else if (option.startsWith("#") && !option.equals("#pair")) {
                readOperand(entry, rule, rest);
            } else if (option.endsWith(LAST)) {
                readLastOperand(rule, rest);
            } else if (Character.isLetter(option.charAt(0))) {
                readAfterWord(rule, rest);
            }
        }
    }

    private void readPair(int name, int value) {
        if (SettingName.mayBeCredential(words.text(name)) && claimed.add(value)) {
            String text = words.text(value);
            add(new Part(0, text.length(), words.text(name), ""), words.text(name), value, 0, Naming.KEY);
        }
    }

    private void readOperand(ProgramEntry entry, OptionRule rule, List<Integer> rest) {
        String position = rule.option().substring(1);
        int ordinal = position.equals("last") ? rest.size() : Integer.parseInt(position);
        if (ordinal < 1 || ordinal > rest.size()) {
            return;
        }
        int index = rest.get(ordinal - 1);
        boolean isSetting = rule.form() == ValueForm.WHOLE && SettingName.isSetting(words.text(index));
        if (!isSetting && claimed.add(index)) {
            String named = entry.subCommand().isEmpty() ? program : String.join(" ", entry.subCommand());
            add(rule.form(), named, index, 0, Naming.PROGRAM);
        }
    }

    /** {@code -b>last}: with the letter b among the options, the last operand is the password. */
    private void readLastOperand(OptionRule rule, List<Integer> rest) {
        char letter = rule.option().charAt(1);
        for (int index = 1; index < words.size(); index++) {
            String text = words.text(index);
            boolean has = words.isOption(index) && text.charAt(1) != '-' && text.indexOf(letter) > 0;
            if (has && rest.size() > 1) {
                add(rule.form(), "-" + letter, rest.get(rest.size() - 1), 0, Naming.PROGRAM);
                return;
            }
        }
    }

    /** A word without dashes that takes the next one: {@code password} of nmcli. */
    private void readAfterWord(OptionRule rule, List<Integer> rest) {
        for (int position = 0; position + 1 < rest.size(); position++) {
            if (words.text(rest.get(position)).equals(rule.option())) {
                add(rule.form(), rule.option(), rest.get(position + 1), 0, Naming.PROGRAM);
            }
        }
    }

    private void add(ValueForm form, String option, int index, int start, Naming naming) {
        boolean named = form == ValueForm.KEY || form == ValueForm.FORM || form == ValueForm.LIST;
        for (Part part : form.parts(words.text(index).substring(start))) {
            if (!named || SettingName.mayBeCredential(part.name())) {
                add(part, named ? part.name() : option, index, start, named ? Naming.KEY : naming);
            }
        }
    }

    private void add(Part part, String option, int index, int start, Naming naming) {
        if (part.start() == part.end()) {
            return;
        }
        Word word = words.word(index);
        PlacedText text = word.text().slice(start + part.start(), start + part.end());
        String owner = part.user().isEmpty() ? user : part.user();
        found.add(new ProgramCredential(
                text,
                word.path(),
                word.literal(),
                program,
                option,
                naming,
                owner.isEmpty() ? Optional.empty() : Optional.of(owner),
                false));
    }
}
