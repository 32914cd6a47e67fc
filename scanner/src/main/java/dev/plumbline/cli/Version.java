// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's own version, from the jar's manifest. */
final class Version implements IVersionProvider {
    /** What a build without a jar calls itself. */
    private static final String UNPACKED = "development";

    private static final String UNKNOWN = "commit unknown";

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(UNPACKED);
    }

    /** The commit and its date, as the build wrote them down. */
    private static String build() {
        try (InputStream written = Version.class.getResourceAsStream("commit.txt")) {
            return written == null
                    ? UNKNOWN
                    : "commit "
                            + new String(written.readAllBytes(), UTF_8).strip().replaceAll("\\s+", ", ");
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "plumbline " + number() + " (" + build() + ")",
            "Java " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
