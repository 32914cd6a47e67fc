// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import static java.util.Objects.requireNonNull;

/**
 * Where in an option's value the credential stands.
 *
 * @param name the name that goes with it, where the value has one; else empty
 * @param user the user before it, where there is one; else empty
 */
record Part(int start, int end, String name, String user) {
    Part {
        requireNonNull(name, "name");
        requireNonNull(user, "user");
    }
}
