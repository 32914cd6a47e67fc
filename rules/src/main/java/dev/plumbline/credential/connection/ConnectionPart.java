// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A credential inside a connection, by its place in the text.
 *
 * @param start offset of its first character
 * @param end offset just after its last; never equal to {@code start}
 * @param name what the text calls it where it has a name of its own: a query parameter, a header; else empty
 * @param user the user it belongs to, where the text says so
 * @param host the first host that it opens, where the text says so
 */
public record ConnectionPart(
        int start, int end, Role role, Spelling spelling, String name, Optional<String> user, Optional<String> host) {
    public ConnectionPart {
        requireNonNull(role, "role");
        requireNonNull(spelling, "spelling");
        requireNonNull(name, "name");
        requireNonNull(user, "user");
        requireNonNull(host, "host");
    }

    /** The credential itself, out of the text that it was found in. Never let it reach a message. */
    public String value(CharSequence text) {
        return spelling.read(text.subSequence(start, end).toString());
    }
}
