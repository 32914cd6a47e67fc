// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules;

import dev.plumbline.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every rule, one line each; adding a rule is adding its folder and its line. */
public final class RuleCatalog {
    private static final List<Rule<?>> RULES = List.of();

    private RuleCatalog() {}

    /** All rules in order of id. */
    public static List<Rule<?>> all() {
        return RULES.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    public static Optional<Rule<?>> find(String id) {
        return RULES.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
