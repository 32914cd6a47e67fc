// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's own version, from the jar's manifest. */
final class Version implements IVersionProvider {
    /** What a build without a jar calls itself. */
    private static final String UNPACKED = "development";

    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(UNPACKED);
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "plumbline " + number(),
            "Java " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
