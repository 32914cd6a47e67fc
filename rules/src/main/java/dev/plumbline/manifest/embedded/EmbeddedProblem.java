// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Position;
import dev.plumbline.manifest.Problem;
import java.util.Optional;

/**
 * A problem met inside a value, where the reader does not know which file it is in.
 *
 * @param message one sentence without final period; never quotes the text
 */
public record EmbeddedProblem(Problem.Kind kind, Position at, String message) {
    public EmbeddedProblem {
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(message, "message");
    }

    public Problem in(Origin origin) {
        return new Problem(kind, origin, Optional.of(at), message);
    }
}
