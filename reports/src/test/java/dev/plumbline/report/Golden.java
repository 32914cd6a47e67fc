// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the file that was accepted. With {@code -Dgolden.update=true} a difference is written, and still fails:
 * accepting is a reviewed change, and a build cannot bless itself.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        String accepted = Files.exists(file) ? Files.readString(file) : "";
        if (accepted.equals(actual)) {
            return;
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
            fail("wrote %s: review the difference and run again without golden.update", file);
        }
        assertThat(actual).as("%s; -Dgolden.update=true writes it", file).isEqualTo(accepted);
    }
}
