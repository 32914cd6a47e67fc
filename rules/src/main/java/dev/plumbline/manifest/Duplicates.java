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

    static List<ScalarNode> of(Entries entries) {
        return entries.size() <= FEW ? ofFew(entries) : ofMany(entries);
    }

    private static List<ScalarNode> ofFew(Entries entries) {
        List<ScalarNode> repeated = List.of();
        for (int index = 1; index < entries.size(); index++) {
            ScalarNode key = entries.key(index);
            for (int before = 0; before < index; before++) {
                if (key.text().contentEquals(entries.key(before).text())) {
                    repeated = repeated.isEmpty() ? new ArrayList<>() : repeated;
                    repeated.add(key);
                    break;
                }
            }
        }
        return repeated;
    }

    private static List<ScalarNode> ofMany(Entries entries) {
        List<ScalarNode> repeated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            if (!seen.add(entries.key(index).value())) {
                repeated.add(entries.key(index));
            }
        }
        return repeated;
    }
}
