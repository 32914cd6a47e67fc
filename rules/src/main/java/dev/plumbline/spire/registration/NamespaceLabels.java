// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.LabelSelector;
import dev.plumbline.model.LabelSelector.Requirement;
import dev.plumbline.model.Namespace;
import dev.plumbline.spire.registration.EntrySelector.Holds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labels of namespaces; of one that was not read only the label with its name is known. */
final class NamespaceLabels {
    private static final String NAME = "kubernetes.io/metadata.name";

    private final Inventory inventory;

    NamespaceLabels(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Whether a selector takes a namespace; no selector takes all. */
    Holds selects(Optional<LabelSelector> selector, String namespace) {
        if (selector.isEmpty() || selector.get().selectsEverything()) {
            return Holds.YES;
        }
        if (namespace.isEmpty()) {
            return Holds.UNKNOWN;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        Optional<Namespace> read = inventory.namespace(namespace);
        read.ifPresent(
                found -> labels.putAll(TemplateData.texts(found.metadata().labels())));
        labels.put(NAME, namespace);
        return read.isPresent() ? answer(selector.get().matches(labels)) : partly(selector.get(), labels);
    }

    /** With one label known: a requirement on it that fails decides, any other one leaves it open. */
    private static Holds partly(LabelSelector selector, Map<String, String> labels) {
        boolean open = false;
        for (Map.Entry<String, String> wanted : selector.matchLabels().entrySet()) {
            if (!wanted.getKey().equals(NAME)) {
                open = true;
            } else if (!wanted.getValue().equals(labels.get(NAME))) {
                return Holds.NO;
            }
        }
        for (Requirement requirement : selector.matchExpressions()) {
            if (!requirement.key().equals(NAME)) {
                open = true;
            } else if (!new LabelSelector(Map.of(), List.of(requirement)).matches(labels)) {
                return Holds.NO;
            }
        }
        return open ? Holds.UNKNOWN : Holds.YES;
    }

    private static Holds answer(boolean matches) {
        return matches ? Holds.YES : Holds.NO;
    }
}
