// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something in a text that could not be read, or was read with a doubt that a person should know.
 *
 * @param kind decides what it means for coverage
 * @param at where, when there is a line
 * @param message what is wrong and what to do, one sentence without final period; never quotes the text
 */
public record Problem(Kind kind, Origin origin, Optional<Position> at, String message) {
    /** What a problem means for the rest of the text. */
    public enum Kind {
        /** The document, or the rest of the text, was not read. */
        UNPARSEABLE(true),
        /** A template that must be rendered first; what is static in it may still be read. */
        TEMPLATE_NOT_RENDERED(true),
        /** A limit (depth, aliases, size, expansion) cut something off; the message says what. */
        LIMIT_REACHED(true),
        /** A key occurs twice in one mapping; the last one counts. */
        DUPLICATE_KEY(false),
        /** Bytes that are not valid in the text's encoding were replaced. */
        INVALID_ENCODING(true);

        private final boolean incomplete;

        Kind(boolean incomplete) {
            this.incomplete = incomplete;
        }

        /** True when something that was asked for was not looked at. */
        public boolean incomplete() {
            return incomplete;
        }
    }

    public Problem {
        requireNonNull(kind, "kind");
        requireNonNull(origin, "origin");
        requireNonNull(at, "at");
        requireNonNull(message, "message");
    }
}
