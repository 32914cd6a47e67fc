// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.LabelSelector.Operator;
import dev.plumbline.model.LabelSelector.Requirement;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Workloads by namespace and by label of their pods, so that a selector meets only those that it can take. */
final class PodIndex {
    /** A workload with its pods' labels. */
    record Pods(Workload workload, Map<String, String> labels) {}

    private static final class Shelf {
        private final List<Pods> all = new ArrayList<>();
        private final Map<String, Map<String, List<Pods>>> byLabel = new HashMap<>();
    }

    private final Map<String, Shelf> byNamespace = new TreeMap<>();

    PodIndex(Collection<Workload> workloads) {
        for (Workload workload : workloads) {
            Pods pods = new Pods(workload, labels(workload));
            Shelf shelf = byNamespace.computeIfAbsent(workload.namespace(), name -> new Shelf());
            shelf.all.add(pods);
            pods.labels()
                    .forEach((key, value) -> shelf.byLabel
                            .computeIfAbsent(key, name -> new HashMap<>())
                            .computeIfAbsent(value, name -> new ArrayList<>())
                            .add(pods));
        }
    }

    private static Map<String, String> labels(Workload workload) {
        return TemplateData.texts(
                workload.kind() == WorkloadKind.POD
                        ? workload.metadata().labels()
                        : workload.pod().metadata().labels());
    }

    Set<String> namespaces() {
        return byNamespace.keySet();
    }

    /** The workloads of a namespace whose pods a selector takes; no selector takes all. */
    List<Pods> selected(String namespace, Optional<LabelSelector> selector) {
        Shelf shelf = byNamespace.get(namespace);
        if (shelf == null) {
            return List.of();
        }
        if (selector.isEmpty()) {
            return shelf.all;
        }
        List<Pods> selected = new ArrayList<>();
        for (Pods candidate : candidates(shelf, selector.get())) {
            if (selector.get().matches(candidate.labels())) {
                selected.add(candidate);
            }
        }
        return selected;
    }

    /** The shortest list that holds everything that the selector can take. */
    private static List<Pods> candidates(Shelf shelf, LabelSelector selector) {
        List<Pods> shortest = shelf.all;
        for (Map.Entry<String, String> label : selector.matchLabels().entrySet()) {
            List<Pods> with =
                    shelf.byLabel.getOrDefault(label.getKey(), Map.of()).getOrDefault(label.getValue(), List.of());
            shortest = with.size() < shortest.size() ? with : shortest;
        }
        for (Requirement requirement : selector.matchExpressions()) {
            if (requirement.operator() == Operator.IN && requirement.values().size() == 1) {
                List<Pods> with = shelf.byLabel
                        .getOrDefault(requirement.key(), Map.of())
                        .getOrDefault(requirement.values().get(0), List.of());
                shortest = with.size() < shortest.size() ? with : shortest;
            }
        }
        return shortest;
    }
}
