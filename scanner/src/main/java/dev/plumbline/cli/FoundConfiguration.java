// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Configuration;
import dev.plumbline.config.Said;
import dev.plumbline.config.Setting;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds a configuration that was found, and that nobody named, to what cannot harm somebody who scans a repository that is not
 * theirs: it sends nothing, runs nothing, and writes nothing outside its own folder.
 */
final class FoundConfiguration {
    private FoundConfiguration() {}

    /** @throws UsageException that says which word of it is too much */
    static Configuration checked(Configuration found) {
        found.settings().forEach((setting, said) -> {
            setting.harmWhenFound().ifPresent(harm -> {
                throw refused(found, said, harm);
            });
            if (setting == Setting.REPORTS && leavesFolder(found, said.values())) {
                throw refused(found, said, "writes no reports outside its folder");
            }
        });
        return found;
    }

    /** @param reports each a format, an equals sign and a file */
    private static boolean leavesFolder(Configuration found, List<String> reports) {
        Path folder = absolute(found.file()).getParent();
        return reports.stream()
                .map(report -> absolute(report.substring(report.indexOf('=') + 1)))
                .anyMatch(file -> !file.startsWith(folder));
    }

    private static Path absolute(String file) {
        return Path.of(file).toAbsolutePath().normalize();
    }

    private static UsageException refused(Configuration found, Said said, String harm) {
        return new UsageException(said.origin() + ": a configuration that was found and not named " + harm
                + "; name it with --config " + found.file() + " if you know it");
    }
}
