// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.fleet;

/** Reports that do not join; the message says which and what to do. */
public final class FleetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FleetException(String message) {
        super(message);
    }
}
