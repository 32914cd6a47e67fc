// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/**
 * How the reading of one kind in one namespace (or everywhere) ended.
 *
 * @param reason empty when all objects were read
 * @param message what happened and what it would take, half a sentence
 * @param doubt what makes a complete list less than exact, empty when nothing does
 */
record Outcome(Optional<UnknownReason> reason, String message, String doubt) {
    static Outcome complete(String doubt) {
        return new Outcome(Optional.empty(), "", doubt);
    }

    static Outcome gap(UnknownReason reason, String message) {
        return new Outcome(Optional.of(reason), message, "");
    }

    boolean isComplete() {
        return reason.isEmpty();
    }

    boolean isForbidden() {
        return reason.filter(UnknownReason.FORBIDDEN::equals).isPresent();
    }
}
