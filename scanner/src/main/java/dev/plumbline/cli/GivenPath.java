// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.source.FileSource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path of the command line. */
final class GivenPath {
    private GivenPath() {}

    /**
     * Checks that something is there, before anything is read.
     *
     * @param what it is called when it is not there
     * @throws UsageException when there is nothing, or when it is no path
     */
    static void check(String path, String what) {
        try {
            if (!path.equals(FileSource.STANDARD_INPUT) && !Files.exists(Path.of(path))) {
                throw new UsageException("no such " + what + ": " + path);
            }
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + Console.printable(path));
        }
    }
}
