// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * An option, or a position among the operands, that takes a credential.
 *
 * @param option {@code -p}, {@code --password}, {@code -storepass}, {@code /p:}; {@code #2} is the second operand after the
 *     sub-command, {@code #last} the last one, {@code <} the program's input
 * @param reach where its value stands
 * @param form what the value holds
 */
record OptionRule(String option, Reach reach, ValueForm form) {
    /** Where an option's value stands. */
    enum Reach {
        /** In the same word or in the next one. */
        EITHER,
        /** In the same word only; a bare option asks for it on the terminal. */
        SAME_WORD,
        /** In the next word only; letters behind the option are other options. */
        NEXT_WORD
    }

    OptionRule {
        requireNonNull(option, "option");
        requireNonNull(reach, "reach");
        requireNonNull(form, "form");
    }

    /** Reads the table's notation: {@code -p}, {@code -p!} for the same word, {@code -p_} for the next, {@code -u:colon}. */
    static OptionRule parse(String text) {
        int colon = text.indexOf(':', 1);
        boolean prefix = isPrefix(text);
        String name = colon < 0 || prefix ? text : text.substring(0, colon);
        ValueForm form = colon < 0 || prefix
                ? ValueForm.WHOLE
                : ValueForm.valueOf(text.substring(colon + 1).toUpperCase(Locale.ROOT));
        if (name.endsWith("!")) {
            return new OptionRule(name.substring(0, name.length() - 1), Reach.SAME_WORD, form);
        }
        if (name.endsWith("_")) {
            return new OptionRule(name.substring(0, name.length() - 1), Reach.NEXT_WORD, form);
        }
        return new OptionRule(name, prefix ? Reach.SAME_WORD : Reach.EITHER, form);
    }

    /** True for what the value follows at once: {@code /p:} of xfreerdp, {@code >} of Redis' users. */
    boolean isPrefix() {
        return isPrefix(option);
    }

    private static boolean isPrefix(String option) {
        return option.startsWith("/") || option.startsWith(">");
    }

    boolean isLetter() {
        return option.length() == 2 && option.charAt(0) == '-';
    }

    /** Where in a word the value of this option begins; the word's length when it is the next word; -1 for another option. */
    int valueStart(String text) {
        if (text.equals(option)) {
            return reach == Reach.SAME_WORD && isLetter() ? -1 : text.length();
        }
        if (isPrefix()) {
            return text.startsWith(option) ? option.length() : -1;
        }
        if (!isLetter()) {
            return text.startsWith(option + "=") ? option.length() + 1 : -1;
        }
        if (reach != Reach.NEXT_WORD && text.startsWith(option)) {
            return text.charAt(2) == '=' && text.length() > 3 && reach == Reach.EITHER ? 3 : 2;
        }
        boolean cluster = reach != Reach.SAME_WORD && CommandWords.isClusterTo(text, option);
        return cluster ? text.length() : -1;
    }
}
