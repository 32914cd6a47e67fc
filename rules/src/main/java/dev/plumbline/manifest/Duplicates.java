// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds keys that their mapping holds already. */
final class Duplicates {
    /** Up to here comparing each with each is faster than a set, and most mappings are smaller. */
    private static final int FEW = 12;

    private Duplicates() {}

    static List<ScalarNode> of(List<MappingNode.Entry> entries) {
        return entries.size() <= FEW ? ofFew(entries) : ofMany(entries);
    }

    private static List<ScalarNode> ofFew(List<MappingNode.Entry> entries) {
        List<ScalarNode> repeated = List.of();
        for (int index = 1; index < entries.size(); index++) {
            ScalarNode key = entries.get(index).key();
            for (int before = 0; before < index; before++) {
                if (key.text().contentEquals(entries.get(before).key().text())) {
                    repeated = repeated.isEmpty() ? new ArrayList<>() : repeated;
                    repeated.add(key);
                    break;
                }
            }
        }
        return repeated;
    }

    private static List<ScalarNode> ofMany(List<MappingNode.Entry> entries) {
        List<ScalarNode> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MappingNode.Entry entry : entries) {
            if (!seen.add(entry.key().value())) {
                repeated.add(entry.key());
            }
        }
        return repeated;
    }
}
