// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One command of a script with its words resolved.
 *
 * @param program base name of what is run, empty for assignments alone or when it is not known
 * @param words the arguments after the program
 * @param environment variables set for this command or from here on
 * @param input what is fed to it: a here-document, or the text that the command before prints
 * @param output the file that the output goes to
 * @param variables as they are when it runs
 * @param at the program's word
 */
public record Command(
        String program,
        List<Setting> words,
        Map<String, Setting> environment,
        Optional<Fed> input,
        Optional<Setting> output,
        boolean piped,
        Variables variables,
        Location at) {
    public Command {
        requireNonNull(program, "program");
        words = List.copyOf(words);
        requireNonNull(at, "at");
    }

    /** The spelling of an argument, empty when there are not so many. */
    public String word(int index) {
        return index < words.size() ? words.get(index).spelled().orElse("") : "";
    }
}
