// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.page.RulePage;
import dev.plumbline.report.Roots;
import dev.plumbline.report.Surroundings;
import dev.plumbline.source.FileSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out what reports need to know of the place that the scan runs in. */
final class SurroundingsOf {
    private SurroundingsOf() {}

    static Surroundings paths(List<String> paths) {
        Path here = Path.of("").toAbsolutePath();
        List<Path> arguments = paths.stream()
                .filter(path -> !path.equals(FileSource.STANDARD_INPUT))
                .map(path -> here.resolve(path).normalize())
                .toList();
        Roots roots = new Roots(Optional.of(here), repository(here), arguments);
        return new Surroundings(roots, Optional.empty(), RulePage::of);
    }

    /** The innermost folder above that is a git work tree; its {@code .git} is a folder, or a file in linked ones. */
    private static Optional<Path> repository(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
