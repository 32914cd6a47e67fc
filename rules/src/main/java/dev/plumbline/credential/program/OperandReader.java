// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the operands after a sub-command, where the position or the word before says that one is a credential. */
final class OperandReader {
    private static final String PAIR = "#pair";
    private static final String LAST = ">last";

    private final CommandWords words;
    private final FoundWords found;
    /** Words that a longer sub-command has spoken for. */
    private final Set<Integer> claimed = new HashSet<>();

    OperandReader(CommandWords words, FoundWords found) {
        this.words = words;
        this.found = found;
    }

    void read(ProgramEntry entry, List<Integer> operands) {
        for (OptionRule rule : entry.rules()) {
            String option = rule.option();
            if (option.equals(PAIR)) {
                readPair(operands);
            } else if (option.startsWith("#")) {
                readPosition(entry, rule, operands);
            } else if (option.endsWith(LAST)) {
                readLast(rule, operands);
            } else if (Character.isLetter(option.charAt(0))) {
                readAfterWord(rule, operands);
            }
        }
    }

    private void readPair(List<Integer> operands) {
        if (operands.size() < 2) {
            return;
        }
        String name = words.text(operands.get(0));
        int value = operands.get(1);
        if (SettingName.mayBeCredential(name) && claimed.add(value)) {
            found.add(new Part(0, words.text(value).length(), name, ""), name, value, 0, Naming.KEY);
        }
    }

    private void readPosition(ProgramEntry entry, OptionRule rule, List<Integer> operands) {
        String position = rule.option().substring(1);
        int ordinal = position.equals("last") ? operands.size() : Integer.parseInt(position);
        if (ordinal < 1 || ordinal > operands.size()) {
            return;
        }
        int index = operands.get(ordinal - 1);
        boolean isSetting = rule.form() == ValueForm.WHOLE && SettingName.isSetting(words.text(index));
        if (!isSetting && claimed.add(index)) {
            String named = entry.subCommand().isEmpty() ? found.program() : String.join(" ", entry.subCommand());
            found.add(rule.form(), named, index, 0, Naming.PROGRAM);
        }
    }

    /** {@code -b>last}: with the letter b among the options, the last operand is the password. */
    private void readLast(OptionRule rule, List<Integer> operands) {
        char letter = rule.option().charAt(1);
        for (int index = 1; index < words.size(); index++) {
            String text = words.text(index);
            boolean has = words.isOption(index) && text.charAt(1) != '-' && text.indexOf(letter) > 0;
            if (has && operands.size() > 1) {
                found.add(rule.form(), "-" + letter, operands.get(operands.size() - 1), 0, Naming.PROGRAM);
                return;
            }
        }
    }

    /** A word without dashes that takes the next one: {@code password} of nmcli. */
    private void readAfterWord(OptionRule rule, List<Integer> operands) {
        for (int position = 0; position + 1 < operands.size(); position++) {
            if (words.text(operands.get(position)).equals(rule.option())) {
                found.add(rule.form(), rule.option(), operands.get(position + 1), 0, Naming.PROGRAM);
            }
        }
    }
}
