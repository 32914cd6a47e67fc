// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import java.util.Optional;

/** Finds the single value of a ConfigMap that a variable is taken from, as far as it was kept. */
@FunctionalInterface
interface ConfigMapValues {
    ConfigMapValues NONE = (object, key) -> Optional.empty();

    /** The ConfigMaps of a namespace. */
    static ConfigMapValues of(Inventory inventory, String namespace) {
        return (object, key) -> inventory
                .keptText(ObjectId.core("ConfigMap", namespace, object), key)
                .map(text -> new Located<>(
                        text.text().value().strip(), text.at(text.text().span(), text.at())));
    }

    Optional<Located<String>> find(String object, String key);
}
