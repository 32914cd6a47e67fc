// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/**
 * How the reading of one kind in one namespace (or everywhere) ended.
 *
 * @param reason empty when all objects were read
 * @param message what happened and what it would take, half a sentence
 * @param doubt what makes a complete list less than exact, empty when nothing does
 * @param malformed objects of the list that could not be looked at
 */
record Outcome(Optional<UnknownReason> reason, String message, String doubt, List<String> malformed) {
    Outcome {
        malformed = List.copyOf(malformed);
    }

    static Outcome complete(String doubt, List<String> malformed) {
        return new Outcome(Optional.empty(), "", doubt, malformed);
    }

    static Outcome gap(UnknownReason reason, String message, List<String> malformed) {
        return new Outcome(Optional.of(reason), message, "", malformed);
    }

    /** Not asked, because the rights were asked before. */
    static Outcome forbidden() {
        return gap(UnknownReason.FORBIDDEN, "listing is forbidden", List.of());
    }

    boolean isComplete() {
        return reason.isEmpty();
    }

    boolean isForbidden() {
        return reason.filter(UnknownReason.FORBIDDEN::equals).isPresent();
    }
}
