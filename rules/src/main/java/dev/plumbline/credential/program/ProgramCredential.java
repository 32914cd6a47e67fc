// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import java.util.Optional;

/**
 * A word of a command, or the part of it, that may be a credential.
 *
 * @param text the part alone
 * @param path the word's place
 * @param literal false where an expansion stands in the word
 * @param program the program's name without its folder
 * @param option what names the value: an option ({@code -p}), a sub-command ({@code add_user}), a variable, or with
 *     {@link Naming#KEY} a setting's name ({@code db.password})
 * @param user the user that the command gives with it
 * @param piped true when the program reads it from its input
 */
public record ProgramCredential(
        PlacedText text,
        FieldPath path,
        boolean literal,
        String program,
        String option,
        Naming naming,
        Optional<String> user,
        boolean piped) {
    public ProgramCredential {
        requireNonNull(text, "text");
        requireNonNull(path, "path");
        requireNonNull(program, "program");
        requireNonNull(option, "option");
        requireNonNull(naming, "naming");
        requireNonNull(user, "user");
    }
}
