// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.vault.Setting;
import java.util.Optional;
import java.util.function.Function;

/** Finds the texts that the commands of a script are given: here-documents, files that it wrote, files beside it. */
final class GivenTexts {
    private final Script script;
    private final Function<String, Optional<Setting.Source>> siblings;

    GivenTexts(Script script, Function<String, Optional<Setting.Source>> siblings) {
        this.script = script;
        this.siblings = siblings;
    }

    /** The text of a file that a command names, or what is fed to it where it says {@code -}. */
    Optional<GivenText> of(Setting source, Command command) {
        String name = source.text().asKnown().orElse("");
        if (name.equals("-") || name.equals("/dev/stdin")) {
            return command.input().flatMap(fed -> fed.file() ? file(fed) : Optional.of(ofFed(fed)));
        }
        return name.isEmpty() ? Optional.empty() : named(name);
    }

    private Optional<GivenText> file(Fed fed) {
        String name = fed.word().literal()
                ? fed.word().text().value()
                : fed.variables().fill(fed.word().text().value()).orElse("");
        return name.isEmpty() ? Optional.empty() : named(name);
    }

    /** The text of a file that the script writes, or that lies beside it. */
    Optional<GivenText> named(String name) {
        Optional<Fed> own = script.fileContent(name);
        return own.isPresent()
                ? own.map(this::ofFed)
                : siblings.apply(Script.baseName(name)).map(GivenTexts::ofFile);
    }

    private GivenText ofFed(Fed fed) {
        Word word = fed.word();
        Setting.Source source = new Setting.Source(word.text(), word.path(), script.placing(), fed::evaluate);
        Location at = source.at(word.text().span());
        Setting setting = fed.evaluate(word.text().value(), at);
        return new GivenText(setting.from(source), source);
    }

    private static GivenText ofFile(Setting.Source file) {
        Setting setting = Setting.known(file.text().value(), file.at(file.text().span()));
        return new GivenText(setting.from(file), file);
    }
}
