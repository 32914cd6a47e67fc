// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.vault.Setting;

/**
 * Text that a command is given, with the variables as they are at that place of the script.
 *
 * @param file true when the word names the file that holds the text
 */
record Fed(Word word, Variables variables, boolean file) {
    Fed(Word word, Variables variables) {
        this(word, variables, false);
    }

    Fed {
        requireNonNull(word, "word");
        requireNonNull(variables, "variables");
    }

    Setting evaluate(String text, Location at) {
        return variables.evaluate(text, word.literal(), at);
    }
}
