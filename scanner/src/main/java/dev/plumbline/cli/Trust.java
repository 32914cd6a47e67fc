// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.source.FileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whose suppressions are obeyed: everybody's, or only those in files that do not lie under what is scanned, which the change
 * that is judged cannot touch.
 *
 * @param scanned what must not decide about itself; empty when everybody is trusted
 */
record Trust(Optional<List<Path>> scanned, Optional<Path> named) {
    static final Trust ALL = new Trust(Optional.empty(), Optional.empty());

    /**
     * Trusts everybody, or only what lies outside of what is scanned.
     *
     * @param configuration the file that the command line names, which is trusted wherever it lies; empty without one
     */
    static Trust in(boolean trustedOnly, List<String> paths, String configuration) {
        return trustedOnly ? outside(paths, configuration) : ALL;
    }

    private static Trust outside(List<String> paths, String configuration) {
        return new Trust(
                Optional.of(paths.stream()
                        .filter(path -> !path.equals(FileSource.STANDARD_INPUT))
                        .map(Trust::real)
                        .toList()),
                Optional.of(configuration).filter(file -> !file.isEmpty()).map(Trust::real));
    }

    boolean inFile(String file) {
        Path real = real(file);
        return scanned.isEmpty()
                || named.filter(real::equals).isPresent()
                || scanned.get().stream().noneMatch(real::startsWith);
    }

    boolean inObjects() {
        return scanned.isEmpty();
    }

    /** Without links, because a link from outside into the tree leads to a file that the change can touch. */
    private static Path real(String path) {
        Path given = Path.of(path).toAbsolutePath().normalize();
        try {
            return given.toRealPath();
        } catch (IOException e) {
            return given;
        }
    }
}
