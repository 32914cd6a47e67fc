// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import java.util.Locale;
import java.util.Optional;

/**
 * Something about the scan itself, not about the estate. Never holds text of the input beyond names of objects and files.
 *
 * @param code kebab-case, stable: {@code rule-failed}, {@code unreadable-file}
 * @param message one sentence without final period, with the next step where there is one
 */
public record Notice(Level level, String code, String message, Optional<Location> at) {
    /** How loud a notice is. */
    public enum Level {
        ERROR,
        WARNING,
        NOTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Notice {
        requireNonNull(level, "level");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(at, "at");
    }
}
