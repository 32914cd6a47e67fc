// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import dev.plumbline.verdict.UnknownReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the reading of one kind in one namespace (or everywhere) ended.
 *
 * @param reason empty when all objects were read
 * @param message what happened and what it would take, half a sentence
 * @param doubt what makes a complete list less than exact, empty when nothing does
 * @param malformed objects of the list that could not be looked at
 */
public record Outcome(Optional<UnknownReason> reason, String message, String doubt, List<String> malformed) {
    private static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(Outcome::isComplete)
            .thenComparing(outcome -> outcome.reason().map(Enum::ordinal).orElse(0))
            .thenComparing(Outcome::message);

    public Outcome {
        malformed = List.copyOf(malformed);
    }

    public static Outcome complete(String doubt, List<String> malformed) {
        return new Outcome(Optional.empty(), "", doubt, malformed);
    }

    public static Outcome gap(UnknownReason reason, String message, List<String> malformed) {
        return new Outcome(Optional.of(reason), message, "", malformed);
    }

    /** Not asked, because the rights were asked before. */
    public static Outcome forbidden() {
        return gap(UnknownReason.FORBIDDEN, "listing is forbidden", List.of());
    }

    public boolean isComplete() {
        return reason.isEmpty();
    }

    public boolean isForbidden() {
        return reason.filter(UnknownReason.FORBIDDEN::equals).isPresent();
    }

    /** Why an object that is not among those that were read may be there all the same. */
    Optional<UnknownReason> gap() {
        return reason.isEmpty() && !malformed.isEmpty() ? Optional.of(UnknownReason.UNPARSEABLE) : reason;
    }

    /** What came of the same list when each of two readers looked at its share of the objects. */
    Outcome and(Outcome other) {
        Outcome worse = WORST_FIRST.compare(this, other) <= 0 ? this : other;
        List<String> both = Stream.concat(malformed.stream(), other.malformed.stream())
                .distinct()
                .sorted()
                .toList();
        return new Outcome(worse.reason, worse.message, doubt.compareTo(other.doubt) < 0 ? other.doubt : doubt, both);
    }
}
