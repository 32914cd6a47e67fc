// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Place;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.OwnerReference;
import dev.plumbline.model.PodSpec;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Folds what controllers made into the object that people wrote: a ReplicaSet or Pod with its owner's text is a copy and is
 * counted; an old revision that differs stays, as such.
 */
final class Folding {
    private static final int LONGEST_OWNER_CHAIN = 8;
    private static final Set<Place> POD_PLACES = EnumSet.of(Place.ENV, Place.COMMAND, Place.VOLUME);

    private final Map<ObjectId, Workload> workloads = new HashMap<>();
    private final Map<ObjectId, List<Credential>> credentials = new HashMap<>();
    private final Map<ObjectId, Integer> copies = new HashMap<>();

    private Folding(List<Gathered> gathered) {
        for (Gathered each : gathered) {
            if (each.object() instanceof Workload workload) {
                workloads.put(workload.id(), workload);
                credentials.put(workload.id(), each.credentials());
            }
        }
    }

    static List<Gathered> fold(List<Gathered> gathered) {
        return new Folding(gathered).folded(gathered);
    }

    private List<Gathered> folded(List<Gathered> gathered) {
        List<Gathered> kept = new ArrayList<>();
        for (Gathered each : gathered) {
            keep(each).ifPresent(kept::add);
        }
        return kept.stream().map(this::counted).toList();
    }

    private Optional<Gathered> keep(Gathered each) {
        if (!(each.object() instanceof Workload workload)) {
            return Optional.of(each);
        }
        Optional<Workload> top = top(workload);
        if (top.isEmpty()) {
            return Optional.of(each);
        }
        if (sameText(top.get().pod(), workload.pod())) {
            copies.merge(top.get().id(), 1, Integer::sum);
            List<Credential> ownOnly = withoutCopies(each.credentials(), top.get());
            return ownOnly.isEmpty() ? Optional.empty() : Optional.of(each.with(workload, ownOnly));
        }
        Workload.Standing standing =
                workload.kind() == WorkloadKind.POD ? Workload.Standing.CURRENT : Workload.Standing.OLD_REVISION;
        return Optional.of(each.with(workload.withStanding(standing), withoutCopies(each.credentials(), top.get())));
    }

    private Gathered counted(Gathered each) {
        if (each.object() instanceof Workload workload && copies.containsKey(workload.id())) {
            return each.with(workload.withCopies(copies.get(workload.id())), each.credentials());
        }
        return each;
    }

    /** The outermost owner that was read; empty when the object has no owner, or none that was read. */
    private Optional<Workload> top(Workload workload) {
        Optional<Workload> top = Optional.empty();
        Workload current = workload;
        for (int step = 0; step < LONGEST_OWNER_CHAIN; step++) {
            String namespace = current.namespace();
            Optional<Workload> owner = current.metadata()
                    .controller()
                    .map(reference -> idOf(reference, namespace))
                    .map(workloads::get);
            if (owner.isEmpty()) {
                return top;
            }
            top = owner;
            current = owner.get();
        }
        return top;
    }

    private static ObjectId idOf(OwnerReference reference, String namespace) {
        return new ObjectId(reference.group(), reference.kind(), namespace, reference.name());
    }

    private List<Credential> withoutCopies(List<Credential> own, Workload top) {
        List<Credential> original = credentials.getOrDefault(top.id(), List.of());
        return own.stream()
                .filter(credential -> !POD_PLACES.contains(credential.place())
                        || original.stream().noneMatch(other -> sameCredential(credential, other)))
                .toList();
    }

    private static boolean sameCredential(Credential one, Credential other) {
        return one.place() == other.place()
                && one.value().equals(other.value())
                && one.name().equals(other.name());
    }

    /** Equal but for what admission and the controllers add (labels, tokens, scheduling, defaults). */
    private static boolean sameText(PodSpec owner, PodSpec made) {
        return owner.allContainers().size() == made.allContainers().size()
                && owner.allContainers().stream()
                        .allMatch(container -> made.container(container.name())
                                .filter(other -> sameText(container, other))
                                .isPresent());
    }

    private static boolean sameText(Container owner, Container made) {
        return owner.image().asKnown().equals(made.image().asKnown())
                && texts(owner.command()).equals(texts(made.command()))
                && texts(owner.args()).equals(texts(made.args()))
                && owner.env().stream()
                        .map(Folding::text)
                        .toList()
                        .equals(made.env().stream().map(Folding::text).toList())
                && owner.probes().stream()
                        .map(probe -> texts(probe.command()))
                        .toList()
                        .equals(made.probes().stream()
                                .map(probe -> texts(probe.command()))
                                .toList());
    }

    private static List<String> texts(List<Located<String>> words) {
        return words.stream().map(Located::value).toList();
    }

    private static List<Object> text(EnvVar variable) {
        return List.of(
                variable.name(),
                variable.value().asKnown(),
                variable.source().map(source -> List.of(source.kind(), source.object(), source.key())));
    }
}
