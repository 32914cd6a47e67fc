// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.finding.Coverage;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Subject;
import dev.plumbline.verdict.UnknownReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes down what was looked at and what could not be, while it happens. Not safe for several threads at once. */
public final class Ledger {
    private static final Comparator<Coverage.Looked> LOOKED_ORDER = Comparator.comparing(Coverage.Looked::group)
            .thenComparing(Coverage.Looked::kind)
            .thenComparing(Coverage.Looked::namespace);
    private static final Comparator<Coverage.Gap> GAP_ORDER = Comparator.comparing(Coverage.Gap::what)
            .thenComparing(gap -> gap.at().flatMap(Location::span).orElse(Span.of(1, 1, 1, 1)))
            .thenComparing(Coverage.Gap::message);

    private int files;
    private final SortedSet<String> paths = new TreeSet<>();
    private List<String> namespaces = List.of();
    private List<String> excludedNamespaces = List.of();
    private int objects;
    private final Map<List<String>, Integer> looked = new HashMap<>();
    private final Map<List<String>, Boolean> known = new HashMap<>();
    private final List<Coverage.Gap> gaps = new ArrayList<>();
    private final Map<String, Map<String, Integer>> passedOver = new TreeMap<>();

    /** A file was read. */
    public void file(String path) {
        files++;
        paths.add(path);
    }

    /** Which namespaces of a cluster were asked for, by name and glob; none for all. */
    public void namespaces(List<String> asked, List<String> leftOut) {
        namespaces = List.copyOf(asked);
        excludedNamespaces = List.copyOf(leftOut);
    }

    /** An object was read. */
    public void object(Subject object) {
        ObjectId id = object.id();
        List<String> key = List.of(id.group(), id.kind(), id.namespace());
        objects++;
        looked.merge(key, 1, Integer::sum);
        known.put(key, !(object instanceof CustomResource));
    }

    public void gap(Coverage.Gap gap) {
        gaps.add(gap);
    }

    /** Something could not be looked at that was asked for. */
    public void gap(UnknownReason reason, String what, String message) {
        gaps.add(new Coverage.Gap(reason, what, message, Optional.empty(), true));
    }

    /** A reader met a problem; what only raises a doubt makes nothing incomplete. */
    public void problem(Problem problem) {
        Optional<Location> at = problem.at()
                .map(position -> Location.of(problem.origin(), new Span(position, position), FieldPath.root()));
        gaps.add(new Coverage.Gap(
                reason(problem.kind()),
                problem.origin().path(),
                problem.message(),
                at,
                problem.kind().incomplete()));
    }

    private static UnknownReason reason(Problem.Kind kind) {
        return switch (kind) {
            case UNPARSEABLE, DUPLICATE_KEY, INVALID_ENCODING -> UnknownReason.UNPARSEABLE;
            case TEMPLATE_NOT_RENDERED -> UnknownReason.TEMPLATE_NOT_RENDERED;
            case LIMIT_REACHED -> UnknownReason.LIMIT_REACHED;
        };
    }

    /**
     * A file or object was counted and not read, because nobody asked for it.
     *
     * @param by the file that says so, empty when none does
     */
    public void passedOver(String why, String by) {
        passedOver.computeIfAbsent(why, reason -> new TreeMap<>()).merge(by, 1, Integer::sum);
    }

    /** What somebody else looked at, of other files or objects. */
    public void add(Coverage other) {
        files += other.files();
        paths.addAll(other.reach().files());
        if (!other.reach().namespaces().isEmpty()
                || !other.reach().excludedNamespaces().isEmpty()) {
            namespaces(other.reach().namespaces(), other.reach().excludedNamespaces());
        }
        objects += other.objects();
        other.looked().forEach(kind -> {
            List<String> key = List.of(kind.group(), kind.kind(), kind.namespace());
            looked.merge(key, kind.count(), Integer::sum);
            known.merge(key, kind.known(), Boolean::logicalOr);
        });
        gaps.addAll(other.gaps());
        other.passedOver()
                .forEach(each -> passedOver
                        .computeIfAbsent(each.why(), reason -> new TreeMap<>())
                        .merge(each.by(), each.count(), Integer::sum));
    }

    public Coverage coverage() {
        List<Coverage.Looked> kinds = new ArrayList<>();
        looked.forEach((key, count) -> kinds.add(
                new Coverage.Looked(key.get(0), key.get(1), key.get(2), count, known.getOrDefault(key, false))));
        List<Coverage.PassedOver> counted = new ArrayList<>();
        passedOver.forEach(
                (why, files) -> files.forEach((by, count) -> counted.add(new Coverage.PassedOver(why, by, count))));
        return new Coverage(
                files,
                objects,
                kinds.stream().sorted(LOOKED_ORDER).toList(),
                gaps.stream().distinct().sorted(GAP_ORDER).toList(),
                counted,
                new Coverage.Reach(List.copyOf(paths), namespaces, excludedNamespaces));
    }
}
