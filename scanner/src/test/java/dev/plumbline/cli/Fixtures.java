// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The estates of the module fixtures. */
final class Fixtures {
    static final Path ROOT = Path.of(System.getProperty("plumbline.fixtures", "../fixtures"));

    private Fixtures() {}

    /** Every made-up credential of the fixtures; each occurs nowhere else. */
    static List<String> planted() {
        try {
            return Files.readAllLines(ROOT.resolve("planted.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
