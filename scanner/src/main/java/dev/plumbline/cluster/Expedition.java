// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.Ledger;
import dev.plumbline.model.Namespace;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the kinds of a plan: asks for the rights, lists each kind for the whole cluster where that is allowed, and namespace by
 * namespace where it is not.
 */
final class Expedition {
    private final Requests requests;
    private final Crew crew;
    private final ClusterRequest request;
    private final String ownNamespace;
    private final Function<Served, Collected> sinks;
    private final Ledger ledger;
    private final ClusterScope scope;
    private final ClusterProgress progress;
    private final Rights rights;
    private final List<Gathered> objects = new ArrayList<>();

    /** A kind to read in a namespace, empty for all. */
    private record Errand(Plan.Entry entry, String namespace) {}

    /** What came of an errand. */
    private record Result(Errand errand, Outcome outcome, List<Gathered> objects) {}

    Expedition(
            Requests requests,
            Crew crew,
            ClusterRequest request,
            String ownNamespace,
            Function<Served, Collected> sinks,
            Ledger ledger,
            ClusterScope scope,
            ClusterProgress progress) {
        this.requests = requests;
        this.crew = crew;
        this.request = request;
        this.ownNamespace = ownNamespace;
        this.sinks = sinks;
        this.ledger = ledger;
        this.scope = scope;
        this.progress = progress;
        rights = new Rights(requests);
    }

    List<Gathered> read(List<Plan.Entry> plan) {
        progress.kinds(plan.size());
        ledger.namespaces(request.namespaces().asked(), request.namespaces().leftOut());
        Map<Plan.Entry, List<Accounts.Place>> places = new LinkedHashMap<>();
        plan.forEach(entry -> places.put(entry, new ArrayList<>()));
        List<Plan.Entry> refused = new ArrayList<>();
        for (Result result : run(firstErrands(plan))) {
            Plan.Entry entry = result.errand().entry();
            boolean everywhere = result.errand().namespace().isEmpty();
            if (everywhere && result.outcome().isForbidden() && liesInNamespaces(entry.kind())) {
                refused.add(entry);
            } else {
                keep(result, places);
            }
        }
        byNamespaces(refused, places);
        Accounts accounts = new Accounts(ledger, scope);
        places.forEach(accounts::add);
        accounts.close();
        return objects;
    }

    private List<Errand> firstErrands(List<Plan.Entry> plan) {
        List<String> exact = request.namespaces().exactNames();
        List<Errand> errands = new ArrayList<>();
        for (Plan.Entry entry : plan) {
            if (exact.isEmpty() || !liesInNamespaces(entry.kind())) {
                errands.add(new Errand(entry, ""));
            } else {
                exact.forEach(namespace -> errands.add(new Errand(entry, namespace)));
            }
        }
        return errands;
    }

    private static boolean liesInNamespaces(Served kind) {
        return kind.namespaced() || kind.isNamespaces();
    }

    /** First all rights, then all lists: who lacks rights learns it before the long part. */
    private List<Result> run(List<Errand> errands) {
        List<Rights.Right> allowed =
                crew.each(errands, errand -> rights.toRead(errand.entry().kind(), errand.namespace()));
        warn(errands, allowed);
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < errands.size(); number++) {
            numbers.add(number);
        }
        return crew.each(
                numbers,
                number -> allowed.get(number) == Rights.Right.DENIED
                        ? new Result(errands.get(number), Outcome.forbidden(), List.of())
                        : list(errands.get(number)));
    }

    private void warn(List<Errand> errands, List<Rights.Right> allowed) {
        List<String> denied = new ArrayList<>();
        for (int number = 0; number < errands.size(); number++) {
            if (allowed.get(number) == Rights.Right.DENIED
                    && errands.get(number).namespace().isEmpty()) {
                denied.add(errands.get(number).entry().kind().name());
            }
        }
        if (!denied.isEmpty()) {
            progress.warning("for the whole cluster these may not be listed: " + String.join(", ", denied));
        }
    }

    private Result list(Errand errand) {
        Served kind = errand.entry().kind();
        Collected sink = sinks.apply(kind);
        Outcome outcome =
                new KindReader(requests, kind, request.question(kind, errand.namespace()), sink, progress).read();
        progress.kindDone(kind.name());
        return new Result(errand, outcome, sink.objects());
    }

    private void keep(Result result, Map<Plan.Entry, List<Accounts.Place>> places) {
        objects.addAll(result.objects());
        places.computeIfAbsent(result.errand().entry(), entry -> new ArrayList<>())
                .add(new Accounts.Place(result.errand().namespace(), result.outcome()));
    }

    /** What may not be listed everywhere is listed in each namespace that is known. */
    private void byNamespaces(List<Plan.Entry> refused, Map<Plan.Entry, List<Accounts.Place>> places) {
        if (refused.isEmpty()) {
            return;
        }
        boolean known = places.entrySet().stream()
                .filter(read -> read.getKey().kind().isNamespaces())
                .flatMap(read -> read.getValue().stream())
                .anyMatch(place -> place.outcome().isComplete());
        List<String> namespaces = known ? namespaces() : List.of(ownNamespace);
        List<Errand> errands = new ArrayList<>();
        for (Plan.Entry entry : refused) {
            namespaces.stream()
                    .filter(request.namespaces()::accepts)
                    .forEach(namespace -> errands.add(new Errand(entry, namespace)));
        }
        List<Result> results = run(errands);
        results.forEach(result -> keep(result, places));
        boolean something =
                results.stream().anyMatch(result -> !result.outcome().isForbidden());
        if (!known && something) {
            ledger.namespaces(List.of(ownNamespace), request.namespaces().leftOut());
            ledger.gap(
                    UnknownReason.FORBIDDEN,
                    "other namespaces than " + ownNamespace,
                    "which there are may not be listed, so nothing in them was looked at; name them with --namespace");
        }
    }

    private List<String> namespaces() {
        return objects.stream()
                .map(Gathered::object)
                .filter(Namespace.class::isInstance)
                .map(namespace -> namespace.id().name())
                .sorted()
                .toList();
    }
}
