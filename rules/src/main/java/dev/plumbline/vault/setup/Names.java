// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.model.ObjectId;
import dev.plumbline.vault.carrier.Carrier;
import java.util.HashMap;
import java.util.Map;

/** Names what carriers set up; what several of them set up is told apart by the carrier. */
final class Names {
    private final Map<String, Integer> names = new HashMap<>();

    ObjectId id(String kind, String name, Carrier carrier) {
        int count = names.merge(kind + " " + name, 1, Integer::sum);
        String told = count == 1 ? name : name + " (" + carrier.holder().path() + ")";
        return ObjectId.core(kind, "", told);
    }
}
