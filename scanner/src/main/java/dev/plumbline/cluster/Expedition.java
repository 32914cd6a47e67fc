// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.cluster.ClusterKind;
import dev.plumbline.intake.cluster.KindReading;
import dev.plumbline.intake.cluster.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads the kinds of a plan: asks for the rights, lists each kind for the whole cluster where that is allowed, and namespace by
 * namespace where it is not.
 *
 * <p>One of several shards lists structure for the whole cluster too, which are few requests, and drops what others own; payload,
 * which is nearly all bytes, it asks for in its own namespaces only.
 */
final class Expedition {
    private static final String EVERYWHERE = "";

    private final Requests requests;
    private final Crew crew;
    private final ClusterRequest request;
    private final String ownNamespace;
    private final Function<Served, Collected> sinks;
    private final ClusterProgress progress;
    private final Rights rights;
    private final List<Gathered> objects = new ArrayList<>();
    private final Map<Plan.Entry, TreeMap<String, Outcome>> places = new LinkedHashMap<>();
    private final SortedSet<String> namespaces = new TreeSet<>();
    private boolean namespacesKnown;
    private boolean confined;

    /** A kind to read in a namespace, empty for all. */
    private record Errand(Plan.Entry entry, String namespace) {}

    /** What came of an errand. */
    private record Result(Errand errand, Outcome outcome, Collected collected) {
        /** May be tried again namespace by namespace. */
        boolean isRefusedEverywhere() {
            return errand.namespace().isEmpty()
                    && outcome.isForbidden()
                    && errand.entry().kind().liesInNamespaces();
        }
    }

    Expedition(
            Requests requests,
            Crew crew,
            ClusterRequest request,
            String ownNamespace,
            Function<Served, Collected> sinks,
            ClusterProgress progress) {
        this.requests = requests;
        this.crew = crew;
        this.request = request;
        this.ownNamespace = ownNamespace;
        this.sinks = sinks;
        this.progress = progress;
        rights = new Rights(requests);
    }

    /** Everything that was read; how that went is told afterwards. */
    List<Gathered> read(List<Plan.Entry> plan) {
        progress.kinds(plan.size());
        plan.forEach(entry -> places.put(entry, new TreeMap<>()));
        // First all rights, then all lists: who lacks rights learns it before the long part.
        Map<Errand, Rights.Right> allowed = rights(firstErrands(plan));
        warn(allowed);
        boolean alone = request.shard().count() == 1;
        List<Plan.Entry> refused = new ArrayList<>(
                list(allowed, errand -> alone || errand.entry().kind().isNamespaces()));
        if (!alone) {
            refused.addAll(
                    list(divided(allowed), errand -> !errand.entry().kind().isNamespaces()));
        }
        byNamespaces(refused);
        return objects;
    }

    List<KindReading> kinds() {
        List<KindReading> kinds = new ArrayList<>();
        places.forEach((entry, outcomes) -> kinds.add(new KindReading(
                new ClusterKind(entry.kind().group(), entry.kind().kind()),
                entry.kind().name(),
                entry.kind().namespaced(),
                entry.need(),
                outcomes)));
        return kinds;
    }

    /** The only namespace that was looked into, because which others there are may not be listed. */
    Optional<String> confinedTo() {
        return confined ? Optional.of(ownNamespace) : Optional.empty();
    }

    private List<Errand> firstErrands(List<Plan.Entry> plan) {
        List<String> exact = request.namespaces().exactNames();
        return plan.stream()
                .flatMap(entry -> exact.isEmpty() || !entry.kind().liesInNamespaces()
                        ? Stream.of(new Errand(entry, EVERYWHERE))
                        : exact.stream().map(namespace -> new Errand(entry, namespace)))
                .filter(this::concernsThisShard)
                .toList();
    }

    /** What lies in no namespace is one shard's, but all must know which namespaces there are. */
    private boolean concernsThisShard(Errand errand) {
        boolean all = errand.namespace().isEmpty() && errand.entry().kind().liesInNamespaces();
        boolean inNamespace = errand.entry().kind().namespaced();
        return all || request.shard().ownsNamespace(inNamespace ? errand.namespace() : "");
    }

    private Map<Errand, Rights.Right> rights(List<Errand> errands) {
        List<Rights.Right> answers =
                crew.each(errands, errand -> rights.toRead(errand.entry().kind(), errand.namespace()));
        Map<Errand, Rights.Right> allowed = new LinkedHashMap<>();
        for (int number = 0; number < errands.size(); number++) {
            allowed.put(errands.get(number), answers.get(number));
        }
        return allowed;
    }

    private void warn(Map<Errand, Rights.Right> allowed) {
        List<String> denied = allowed.entrySet().stream()
                .filter(right -> right.getValue() == Rights.Right.DENIED)
                .filter(right -> right.getKey().namespace().isEmpty())
                .map(right -> right.getKey().entry().kind().name())
                .toList();
        if (!denied.isEmpty()) {
            progress.warning("for the whole cluster these may not be listed: " + String.join(", ", denied));
        }
    }

    /** Payload of the whole cluster becomes that of the shard's namespaces, as soon as these are known. */
    private Map<Errand, Rights.Right> divided(Map<Errand, Rights.Right> allowed) {
        if (!namespacesKnown) {
            return allowed;
        }
        Map<Errand, Rights.Right> divided = new LinkedHashMap<>();
        allowed.forEach((errand, right) -> {
            boolean whole =
                    errand.namespace().isEmpty() && errand.entry().kind().isPayload();
            if (whole && right != Rights.Right.DENIED) {
                inEachNamespace(errand.entry(), namespaces).forEach(each -> divided.put(each, right));
            } else {
                divided.put(errand, right);
            }
        });
        return divided;
    }

    private Stream<Errand> inEachNamespace(Plan.Entry entry, SortedSet<String> known) {
        return known.stream()
                .filter(request.namespaces()::accepts)
                .map(namespace -> new Errand(entry, namespace))
                .filter(this::concernsThisShard);
    }

    /** Does the errands of which this is true; answers the kinds that may not be listed for the whole cluster. */
    private List<Plan.Entry> list(Map<Errand, Rights.Right> allowed, Predicate<Errand> which) {
        List<Errand> errands = allowed.keySet().stream().filter(which).toList();
        List<Result> results = crew.each(errands, errand -> result(errand, allowed));
        results.stream().filter(result -> !result.isRefusedEverywhere()).forEach(this::keep);
        return results.stream()
                .filter(Result::isRefusedEverywhere)
                .map(result -> result.errand().entry())
                .toList();
    }

    private Result result(Errand errand, Map<Errand, Rights.Right> allowed) {
        Served kind = errand.entry().kind();
        Collected sink = sinks.apply(kind);
        if (allowed.get(errand) == Rights.Right.DENIED) {
            return new Result(errand, Outcome.forbidden(), sink);
        }
        Outcome outcome =
                new KindReader(requests, kind, request.question(kind, errand.namespace()), sink, progress).read();
        progress.kindDone(kind.name());
        return new Result(errand, outcome, sink);
    }

    private void keep(Result result) {
        Errand errand = result.errand();
        objects.addAll(result.collected().objects());
        places.computeIfAbsent(errand.entry(), entry -> new TreeMap<>()).put(errand.namespace(), result.outcome());
        if (errand.entry().kind().isNamespaces()) {
            namespaces.addAll(result.collected().namespaces());
            namespacesKnown |= errand.namespace().isEmpty() && result.outcome().isComplete();
        }
    }

    /** What may not be listed everywhere is listed in each namespace that is known. */
    private void byNamespaces(List<Plan.Entry> refused) {
        SortedSet<String> known = namespacesKnown ? namespaces : new TreeSet<>(List.of(ownNamespace));
        List<Errand> errands =
                refused.stream().flatMap(entry -> inEachNamespace(entry, known)).toList();
        if (errands.isEmpty()) {
            return;
        }
        list(rights(errands), errand -> true);
        confined = !namespacesKnown
                && errands.stream().anyMatch(errand -> !outcome(errand).isForbidden());
    }

    private Outcome outcome(Errand errand) {
        return places.getOrDefault(errand.entry(), new TreeMap<>())
                .getOrDefault(errand.namespace(), Outcome.forbidden());
    }
}
