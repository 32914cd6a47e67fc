// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.LabelSelector.Operator;
import dev.plumbline.model.LabelSelector.Requirement;
import dev.plumbline.model.Workload;
import dev.plumbline.model.WorkloadKind;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a ClusterSPIFFEID's selectors say. */
public final class Selection {
    private static final String NAME = "kubernetes.io/metadata.name";

    private final NamespaceLabels namespaces;

    public Selection(Inventory inventory) {
        this.namespaces = new NamespaceLabels(inventory);
    }

    public Holds selects(ClusterSpiffeId registration, Workload workload) {
        Map<String, String> labels = TemplateData.texts(
                workload.kind() == WorkloadKind.POD
                        ? workload.metadata().labels()
                        : workload.pod().metadata().labels());
        boolean pods =
                registration.pods().map(selector -> selector.matches(labels)).orElse(true);
        return pods ? namespaces.selects(registration.namespaces(), workload.namespace()) : Holds.NO;
    }

    /** The namespaces that a registration names one by one; empty when its selector takes others too. */
    public static Set<String> namedNamespaces(ClusterSpiffeId registration) {
        Set<String> names = new LinkedHashSet<>();
        Optional<LabelSelector> selector = registration.namespaces();
        if (selector.isEmpty()) {
            return names;
        }
        Optional.ofNullable(selector.get().matchLabels().get(NAME)).ifPresent(names::add);
        for (Requirement requirement : selector.get().matchExpressions()) {
            if (requirement.key().equals(NAME) && requirement.operator() == Operator.IN) {
                names.addAll(requirement.values());
            }
        }
        return names;
    }

    /** True when a selector only excludes: every namespace that nobody thought of is selected. */
    public static boolean onlyExcludes(Optional<LabelSelector> selector) {
        if (selector.isEmpty()) {
            return true;
        }
        List<Requirement> requirements = selector.get().matchExpressions();
        return selector.get().matchLabels().isEmpty()
                && requirements.stream()
                        .allMatch(requirement -> requirement.operator() == Operator.NOT_IN
                                || requirement.operator() == Operator.DOES_NOT_EXIST);
    }

    /** True when pods are selected by something that they must have. */
    public static boolean requiresOfPods(ClusterSpiffeId registration) {
        return !onlyExcludes(registration.pods());
    }
}
