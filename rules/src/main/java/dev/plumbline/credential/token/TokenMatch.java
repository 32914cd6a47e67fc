// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A token in a text.
 *
 * @param start offset of its first character
 * @param end offset just after its last
 * @param facts what it tells about itself, in words for a person: {@code never expires}; never a piece of it
 */
public record TokenMatch(int start, int end, TokenType type, Validity validity, List<String> facts) {
    public TokenMatch {
        requireNonNull(type, "type");
        requireNonNull(validity, "validity");
        facts = List.copyOf(facts);
    }

    /** True when the token is all there is between two offsets. */
    public boolean covers(int from, int to) {
        return start == from && end == to;
    }
}
