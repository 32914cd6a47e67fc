// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake.cluster;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What of a cluster was read whole: by kind, and where rights were few by namespace. */
final class ClusterScope implements Scope {
    private final ClusterReading reading;
    private final NamespaceFilter filter;
    private final Map<ClusterKind, Answers> answers = new HashMap<>();

    /**
     * What a kind's reading says.
     *
     * @param whole whether all of its objects were read, as far as the filter asks
     * @param otherwise why objects may be there in places that it does not tell of, or anywhere
     */
    private record Answers(KindReading reading, boolean whole, UnknownReason otherwise) {
        Optional<UnknownReason> gap(String namespace) {
            Outcome place = reading.places().get(namespace);
            if (whole || (place != null && place.gap().isEmpty())) {
                return Optional.empty();
            }
            return Optional.of(
                    place == null || namespace.isEmpty()
                            ? otherwise
                            : place.gap().orElse(otherwise));
        }
    }

    ClusterScope(ClusterReading reading) {
        this.reading = reading;
        filter = reading.wish().filter();
        boolean known = reading.kinds().stream()
                .anyMatch(kind -> kind.kind().equals(ClusterKind.NAMESPACE) && kind.isListedEverywhere());
        reading.kinds().forEach(kind -> answers.put(kind.kind(), answers(kind, known)));
    }

    /** @param known whether it was read which namespaces there are, so that reading each of them is reading all */
    private static Answers answers(KindReading kind, boolean known) {
        Optional<UnknownReason> worst = kind.places().values().stream()
                .flatMap(outcome -> outcome.gap().stream())
                .min(Comparator.naturalOrder());
        boolean everywhere = kind.places().containsKey("") || (known && kind.namespaced());
        return new Answers(kind, everywhere && worst.isEmpty(), worst.orElse(UnknownReason.NOT_READ));
    }

    @Override
    public Optional<UnknownReason> unread(ObjectId object) {
        return isMetadataOnly(new ClusterKind(object.group(), object.kind()))
                ? Optional.of(UnknownReason.LEFT_OUT)
                : Optional.empty();
    }

    private boolean isMetadataOnly(ClusterKind kind) {
        return reading.wish().metadataOnly().contains(kind);
    }

    /** An empty namespace asks for objects without one, and for those of all namespaces together. */
    @Override
    public Optional<UnknownReason> gap(String group, String kindName, String namespace) {
        ClusterKind kind = new ClusterKind(group, kindName);
        if (reading.absent().contains(kind)) {
            return Optional.empty();
        }
        Answers kindAnswers = answers.get(kind);
        boolean namespaced = kindAnswers != null && kindAnswers.reading().namespaced();
        boolean everywhere = namespace.isEmpty() && namespaced;
        if (!filter.accepts(namespace)
                || (everywhere && !filter.acceptsAll())
                || isMetadataOnly(kind)
                || reading.wish().leftOut().contains(kind)) {
            return Optional.of(UnknownReason.LEFT_OUT);
        }
        boolean covered = everywhere ? reading.isWhole() : reading.covers(namespaced ? namespace : "");
        // A kind that nobody asked for has no answers at all.
        return covered && kindAnswers != null ? kindAnswers.gap(namespace) : Optional.of(UnknownReason.NOT_READ);
    }
}
