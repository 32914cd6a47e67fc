// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why something could not be read; an exception's own message may quote what it read. */
final class Unreadable {
    private Unreadable() {}

    static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "it may not be read; run as a user who may";
        }
        return e instanceof NoSuchFileException
                ? "it is gone"
                : "it could not be read (" + e.getClass().getSimpleName() + ")";
    }
}
