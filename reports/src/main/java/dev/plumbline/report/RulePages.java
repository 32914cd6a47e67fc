// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.util.Optional;

/** Where the pages of rules come from; their examples are masked already. */
@FunctionalInterface
public interface RulePages {
    RulePages NONE = rule -> Optional.empty();

    /** The page of a rule as Markdown with its three headings: What it finds, Why it matters, How to fix. */
    Optional<String> markdown(String rule);
}
