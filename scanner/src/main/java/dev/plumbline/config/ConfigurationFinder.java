// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration file that holds for a folder: the innermost one upward from it. */
public final class ConfigurationFinder {
    private ConfigurationFinder() {}

    /** @param from absolute */
    public static Optional<Path> upward(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(Configuration.NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
