// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.client;

import dev.plumbline.vault.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The annotations that the injector knows; data in {@code injector-annotations.txt}. */
public final class InjectorVocabulary {
    private static final int NEAR = 2;

    private InjectorVocabulary() {}

    /** The known annotation that an unknown one was surely meant to be; keys without prefix. */
    public static Optional<String> meant(String key) {
        List<String> known = new ArrayList<>();
        for (List<String> row : DataTable.rows("injector-annotations.txt")) {
            boolean prefix = row.get(0).endsWith("-");
            if (row.get(0).equals(key) || prefix && key.startsWith(row.get(0))) {
                return Optional.empty();
            }
            known.add(row.get(0));
        }
        LevenshteinDistance distance = new LevenshteinDistance(NEAR);
        return known.stream()
                .filter(each ->
                        !each.endsWith("-") && each.length() > 5 && key.length() < 100 && distance.apply(key, each) > 0)
                .findFirst();
    }
}
