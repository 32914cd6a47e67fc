// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

/** The command cannot do what it was asked; the message says what, where, and the next step, and is shown as it is. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
