// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.InventoryEntry;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Scope;
import java.util.List;

/**
 * What is judged together.
 *
 * @param name empty when there is only one
 */
public record Estate(String name, Inventory inventory, List<Credential> credentials, List<InventoryEntry> entries) {
    public Estate {
        requireNonNull(name, "name");
        requireNonNull(inventory, "inventory");
        credentials = List.copyOf(credentials);
        entries = List.copyOf(entries);
    }

    /** Puts gathered objects together: folds copies, indexes the rest. */
    static Estate of(String name, List<Gathered> gathered, Scope scope) {
        Inventory.Builder inventory = Inventory.builder(scope);
        List<Gathered> folded = Folding.fold(gathered);
        for (Gathered each : folded) {
            inventory.add(each.object());
            each.kept().forEach(inventory::add);
        }
        return new Estate(
                name,
                inventory.build(),
                folded.stream()
                        .flatMap(each -> each.credentials().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                folded.stream().flatMap(each -> each.inventory().stream()).toList());
    }
}
