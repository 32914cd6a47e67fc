// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

/** What is wrong with a part, without any of its text; the reader of the whole says in which line. */
final class MalformedPart extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedPart(String message) {
        super(message);
    }
}
