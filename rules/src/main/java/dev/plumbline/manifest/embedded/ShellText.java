// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.List;

/** The commands of a shell text, or of a command line that came split into its words. */
public final class ShellText {
    private ShellText() {}

    /** Reads a script; nested scripts ({@code sh -c '…'}, {@code $(…)}) follow the command that holds them. */
    public static EmbeddedDocument read(PlacedText script) {
        ShellReading reading = new ShellReading();
        new ShellParser(reading, FieldPath.root().opened("", PathStyle.WORDS), 0).script(script);
        return reading.document(script);
    }

    /**
     * Reads a command line that is already split, as a container's {@code command} and {@code args} are: the command first,
     * then those that the scripts among its words hold.
     */
    public static List<ShellCommand> ofWords(List<Word> words) {
        ShellReading reading = new ShellReading();
        new ShellParser(reading, FieldPath.root(), 0).split(words);
        return reading.commands();
    }
}
