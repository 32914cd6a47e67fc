// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is found in one command. */
final class FoundWords {
    private final String program;
    private final CommandWords words;
    private final String user;
    private final List<ProgramCredential> found = new ArrayList<>();

    FoundWords(String program, CommandWords words, String user) {
        this.program = program;
        this.words = words;
        this.user = user;
    }

    String program() {
        return program;
    }

    List<ProgramCredential> all() {
        return found;
    }

    /** The credentials in a word from an offset on, where its form says that they are. */
    void add(ValueForm form, String option, int index, int start, Naming naming) {
        boolean named = form == ValueForm.KEY || form == ValueForm.FORM || form == ValueForm.LIST;
        for (Part part : form.parts(words.text(index).substring(start))) {
            if (!named || SettingName.mayBeCredential(part.name())) {
                add(part, named ? part.name() : option, index, start, named ? Naming.KEY : naming);
            }
        }
    }

    void add(Part part, String option, int index, int start, Naming naming) {
        if (part.start() == part.end()) {
            return;
        }
        Word word = words.word(index);
        String owner = part.user().isEmpty() ? user : part.user();
        found.add(new ProgramCredential(
                word.text().slice(start + part.start(), start + part.end()),
                word.path(),
                word.literal(),
                program,
                option,
                naming,
                owner.isEmpty() ? Optional.empty() : Optional.of(owner),
                false));
    }
}
