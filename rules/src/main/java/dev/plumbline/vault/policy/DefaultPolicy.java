// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.DataTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The policy {@code default} as both products create it, which every token has unless its role says otherwise. An
 * administrator may have changed it; a carrier that writes it is believed instead.
 */
public final class DefaultPolicy {
    public static final String NAME = "default";

    private DefaultPolicy() {}

    /** @param at the place that gives the policy to a token */
    public static List<PathRule> rules(Location at) {
        List<PathRule> rules = new ArrayList<>();
        for (List<String> row : DataTable.rows("default-policy.txt")) {
            Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
            for (String word : row.get(1).split(" ", -1)) {
                Capability.of(word).ifPresent(capabilities::add);
            }
            rules.add(new PathRule(PathPattern.of(row.get(0)), capabilities, List.of(), at, at));
        }
        return rules;
    }
}
