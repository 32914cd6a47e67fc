// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why no identity is issued: the registration that comes nearest to a workload, and what keeps it from selecting it. */
final class Unregistered {
    private final SpireFacts spire;

    Unregistered(SpireFacts spire) {
        this.spire = spire;
    }

    /** Half a sentence and its proof. */
    record Why(String statement, Location at) {}

    /** Empty when no ClusterSPIFFEID was read. */
    Optional<Why> of(Workload workload) {
        Optional<Why> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (ClusterSpiffeId registration : spire.clusterSpiffeIds()) {
            boolean selects = spire.selects(registration, workload) != Holds.NO;
            Optional<Why> inert = selects ? inert(registration) : Optional.empty();
            if (inert.isPresent()) {
                return inert;
            }
            List<String> missing = missing(registration, workload);
            if (!selects && missing.size() < fewest) {
                fewest = missing.size();
                nearest = Optional.of(lacks(registration, workload, missing));
            }
        }
        return nearest;
    }

    private Optional<Why> inert(ClusterSpiffeId registration) {
        String name = "ClusterSPIFFEID " + registration.id().name();
        Optional<Located<String>> fault = registration.fault();
        if (fault.isPresent()) {
            return Optional.of(new Why(
                    name + " selects its pods, but " + fault.get().value(),
                    fault.get().at()));
        }
        return spire.isClaimed(registration).isKnown(claimed -> !claimed)
                ? Optional.of(new Why(
                        name + " selects its pods, but no controller manager that was read takes "
                                + (registration.className().isEmpty()
                                        ? "registrations without a class"
                                        : "class " + registration.className()),
                        registration.at()))
                : Optional.empty();
    }

    private static Why lacks(ClusterSpiffeId registration, Workload workload, List<String> missing) {
        String name = "ClusterSPIFFEID " + registration.id().name();
        return missing.isEmpty()
                ? new Why(
                        "no registration selects its pods: " + name + " does not take namespace "
                                + workload.namespace(),
                        registration.spec().at("namespaceSelector"))
                : new Why(
                        "no registration selects its pods: " + name + " asks for label "
                                + String.join(" and ", missing),
                        registration.spec().at("podSelector"));
    }

    /** What the pod selector asks for and the pods do not have. */
    private static List<String> missing(ClusterSpiffeId registration, Workload workload) {
        Map<String, String> labels = new LinkedHashMap<>();
        workload.pod().metadata().labels().forEach((key, value) -> labels.put(key, value.value()));
        List<String> missing = new ArrayList<>();
        registration.pods().ifPresent(selector -> {
            selector.matchLabels().forEach((key, value) -> {
                if (!value.equals(labels.get(key))) {
                    missing.add(key + "=" + value + (labels.containsKey(key) ? ", not " + labels.get(key) : ""));
                }
            });
            for (LabelSelector.Requirement requirement : selector.matchExpressions()) {
                if (!new LabelSelector(Map.of(), List.of(requirement)).matches(labels)) {
                    missing.add(words(requirement));
                }
            }
        });
        return missing;
    }

    private static String words(LabelSelector.Requirement requirement) {
        String values = String.join(", ", requirement.values());
        return switch (requirement.operator()) {
            case IN -> requirement.key() + " in (" + values + ")";
            case NOT_IN -> requirement.key() + " not in (" + values + ")";
            case EXISTS -> requirement.key();
            case DOES_NOT_EXIST -> requirement.key() + " to be absent";
            case INVALID -> requirement.key() + " by an operator that does not exist";
        };
    }
}
