// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import java.util.List;
import java.util.Set;

/**
 * A line of the table of programs.
 *
 * @param subCommand the operands that must come first; empty for every use of the program
 * @param rules what takes a credential
 * @param users what takes the user's name
 * @param valued other options whose value is the next word, so that it is no operand
 * @param switches options without a value, whatever their name sounds like
 */
record ProgramEntry(
        List<String> subCommand,
        List<OptionRule> rules,
        List<OptionRule> users,
        Set<String> valued,
        Set<String> switches) {
    ProgramEntry {
        subCommand = List.copyOf(subCommand);
        rules = List.copyOf(rules);
        users = List.copyOf(users);
        valued = Set.copyOf(valued);
        switches = Set.copyOf(switches);
    }
}
