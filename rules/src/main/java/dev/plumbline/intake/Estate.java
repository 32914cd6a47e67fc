// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Scope;
import java.util.Comparator;
import java.util.List;

/**
 * What is judged together.
 *
 * @param name empty when there is only one
 * @param state true for what was read or dumped from a cluster: it has no order of its own, so that of identities holds
 */
public record Estate(
        String name, Inventory inventory, List<Credential> credentials, List<InventoryEntry> entries, boolean state) {
    /** A cluster lists objects in another order than its dumps do, and fields too. */
    private static final Comparator<Credential> BY_HOLDER = Comparator.comparing(Credential::holder)
            .thenComparing(credential -> credential.at().path().toString())
            .thenComparing(Credential::name);

    public Estate {
        requireNonNull(name, "name");
        requireNonNull(inventory, "inventory");
        credentials = List.copyOf(credentials);
        entries = List.copyOf(entries);
    }

    /** Puts gathered objects together: folds copies, indexes the rest. */
    static Estate of(String name, List<Gathered> read, Scope scope) {
        boolean state = read.stream().anyMatch(each -> each.provenance().isState());
        Inventory.Builder inventory = Inventory.builder(scope);
        List<Gathered> folded = Folding.fold(state ? byIdentity(read) : read);
        for (Gathered each : folded) {
            inventory.add(each.object());
            inventory.add(each.object().id(), each.lineage());
            each.kept().forEach(inventory::add);
        }
        return new Estate(
                name,
                inventory.build(),
                folded.stream()
                        .flatMap(each -> each.credentials().stream())
                        .distinct()
                        .sorted(state ? BY_HOLDER : Comparator.naturalOrder())
                        .toList(),
                folded.stream().flatMap(each -> each.inventory().stream()).toList(),
                state);
    }

    private static List<Gathered> byIdentity(List<Gathered> read) {
        return read.stream()
                .sorted(Comparator.comparing(each -> each.object().id()))
                .toList();
    }
}
