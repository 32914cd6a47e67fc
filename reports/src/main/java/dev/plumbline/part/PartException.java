// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import java.io.IOException;

/** A file is no part, or a broken one; the message is fit to be shown after the file's name and holds nothing of its text. */
public final class PartException extends IOException {
    private static final long serialVersionUID = 1;

    PartException(String message) {
        super(message);
    }
}
