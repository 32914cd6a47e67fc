// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Origin;
import dev.plumbline.model.Namespace;
import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads a cluster: asks what it serves, lists what is wanted of it, and writes down what it could not see. */
public final class ClusterSource {
    /** The unit that all of a cluster's objects belong to. */
    public static final String UNIT = "cluster";

    private final Requests requests;
    private final ClusterRequest request;
    private final Supplier<Gathering> gatherings;
    private final Ledger ledger;
    private final Consumer<String> progress;
    private final ClusterScope scope;
    private String name;

    /** @param gatherings one for each kind that is read, because examination is not made for several threads at once */
    ClusterSource(
            Api api,
            Patience patience,
            ClusterRequest request,
            Supplier<Gathering> gatherings,
            Ledger ledger,
            Consumer<String> progress) {
        requests = new Requests(api, patience);
        this.request = request;
        this.gatherings = gatherings;
        this.ledger = ledger;
        this.progress = progress;
        scope = new ClusterScope(request.namespaces());
        name = request.clusterName().orElse("");
    }

    public static ClusterSource open(
            ClusterAccess access,
            ClusterRequest request,
            Supplier<Gathering> gatherings,
            Ledger ledger,
            Consumer<String> progress) {
        Patience patience = Patience.DEFAULT;
        return new ClusterSource(
                FabricApi.open(access, patience.answer()), patience, request, gatherings, ledger, progress);
    }

    /** Valid after {@link #read}. */
    public Scope scope() {
        return scope;
    }

    /** What reports call the cluster: the given name, else the UID of namespace {@code kube-system}; valid after {@link #read}. */
    public String name() {
        return name;
    }

    /** Stops as soon as possible; what was not read becomes a gap. */
    public void stop() {
        requests.stop();
    }

    /** One kind that was read, everywhere or by namespaces. */
    private record Read(Served kind, List<Gathered> objects, List<Place> places) {}

    /** How reading went in one namespace; an empty one stands for all. */
    private record Place(String namespace, Outcome outcome) {}

    /**
     * Everything that was read, in the order of identities.
     *
     * @throws ClusterException when the server cannot be talked to at all
     */
    public List<Piece> read() {
        Discovery discovery;
        try {
            discovery = Discovery.of(requests);
        } catch (Requests.Failure e) {
            throw new ClusterException("cannot scan " + requests.address() + ": " + e.words()
                    + "; try: kubectl version, with the same --context");
        }
        name = name.isEmpty() ? Identity.of(requests) : name;
        ledger.namespaces(request.namespaces().asked(), request.namespaces().leftOut());
        List<Served> wanted = plan(discovery);
        List<String> namespaces = request.namespaces().exactNames();
        ExecutorService workers = Executors.newFixedThreadPool(request.parallel());
        try {
            List<Future<Read>> reads = new ArrayList<>();
            for (Served kind : wanted) {
                reads.add(workers.submit(() -> read(kind, namespaces)));
            }
            List<Piece> pieces = new ArrayList<>();
            for (Future<Read> read : reads) {
                record(read.get(), pieces);
            }
            pieces.sort(Comparator.comparing(piece -> piece.gathered().object().id()));
            return pieces;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("the scan was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a kind failed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** What is wanted and served; what is not served does not exist, which is complete. */
    private List<Served> plan(Discovery discovery) {
        List<Served> kinds = new ArrayList<>();
        for (Wanted wanted : Wanted.all()) {
            Optional<Served> served =
                    discovery.find(wanted.group(), wanted.resource()).filter(Served::listable);
            if (served.isEmpty()) {
                notServed(wanted, discovery);
            } else if (request.skips(wanted)) {
                scope.gap(wanted.group(), served.get().kind(), UnknownReason.LEFT_OUT);
                ledger.gap(new Coverage.Gap(
                                UnknownReason.LEFT_OUT,
                                wanted.name(),
                                "left out on request: " + wanted.need(),
                                Optional.empty(),
                                false)
                        .over(served.get().kind(), ""));
            } else {
                kinds.add(served.get());
            }
        }
        return kinds;
    }

    private void notServed(Wanted wanted, Discovery discovery) {
        if (discovery.silent().contains(wanted.group())) {
            ledger.gap(
                    UnknownReason.NOT_READ,
                    wanted.name(),
                    "the API group's own server does not answer, so " + wanted.need() + " is not known");
        }
    }

    private Read read(Served kind, List<String> exactNamespaces) {
        progress.accept(kind.name());
        List<Gathered> objects = new ArrayList<>();
        Consumer<MappingNode> sink = sink(kind, objects);
        List<Place> places = new ArrayList<>();
        if (!kind.namespaced() || exactNamespaces.isEmpty()) {
            places.add(new Place("", new KindReader(requests, kind, "", selector(kind), sink).read()));
        } else {
            for (String namespace : exactNamespaces) {
                places.add(
                        new Place(namespace, new KindReader(requests, kind, namespace, selector(kind), sink).read()));
            }
        }
        return new Read(kind, objects, places);
    }

    private String selector(Served kind) {
        boolean leavesOutReleases = kind.group().isEmpty()
                && kind.resource().equals("secrets")
                && request.skippedKinds().contains(ClusterRequest.HELM_RELEASES);
        return leavesOutReleases ? "type!=helm.sh/release.v1" : "";
    }

    private Consumer<MappingNode> sink(Served kind, List<Gathered> objects) {
        Gathering gathering = gatherings.get();
        Origin origin = Origin.cluster(name);
        return item -> {
            if (request.namespaces().accepts(item.text("metadata", "namespace").orElse(namespaceOf(kind, item)))) {
                Document document = new Document(origin, Typed.item(item, kind), List.of());
                objects.addAll(gathering.objects(document, false));
            }
        };
    }

    /** A Namespace is judged by its own name. */
    private static String namespaceOf(Served kind, MappingNode item) {
        boolean isNamespace = kind.group().isEmpty() && kind.resource().equals("namespaces");
        return isNamespace ? item.text("metadata", "name").orElse("") : "";
    }

    private void record(Read read, List<Piece> pieces) {
        for (Gathered gathered : read.objects()) {
            ledger.object(gathered.object());
            gathered.problems().forEach(ledger::problem);
            pieces.add(new Piece(UNIT, gathered.object().id().path(), gathered));
        }
        Served kind = read.kind();
        for (Place place : read.places()) {
            Outcome outcome = place.outcome();
            String what = place.namespace().isEmpty() ? kind.name() : kind.name() + " in " + place.namespace();
            if (outcome.isComplete()) {
                if (place.namespace().isEmpty()) {
                    scope.whole(kind.group(), kind.kind());
                } else {
                    scope.inNamespace(kind.group(), kind.kind(), place.namespace());
                }
                if (!outcome.doubt().isEmpty()) {
                    ledger.gap(
                            new Coverage.Gap(UnknownReason.NOT_READ, what, outcome.doubt(), Optional.empty(), false));
                }
            } else if (outcome.reason()
                    .filter(UnknownReason.KIND_NOT_SERVED::equals)
                    .isEmpty()) {
                scope.gap(kind.group(), kind.kind(), outcome.reason().orElseThrow());
                ledger.gap(new Coverage.Gap(
                                outcome.reason().orElseThrow(), what, outcome.message(), Optional.empty(), true)
                        .over(kind.kind(), place.namespace()));
            }
        }
    }

    /** The namespaces that were read. */
    static List<String> namespaces(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.gathered().object())
                .filter(Namespace.class::isInstance)
                .map(namespace -> namespace.id().name())
                .toList();
    }
}
