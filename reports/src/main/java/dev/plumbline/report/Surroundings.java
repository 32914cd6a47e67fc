// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a report needs to know beyond the scan: where paths start, which revision was scanned, what the rules' pages say. */
public record Surroundings(Roots roots, Optional<VersionControl> versionControl, RulePages pages) {
    public static final Surroundings NONE = new Surroundings(Roots.NONE, Optional.empty(), RulePages.NONE);

    public Surroundings {
        requireNonNull(roots, "roots");
        requireNonNull(versionControl, "versionControl");
        requireNonNull(pages, "pages");
    }

    public Surroundings with(RulePages changed) {
        return new Surroundings(roots, versionControl, changed);
    }

    public Surroundings with(Roots changed) {
        return new Surroundings(changed, versionControl, pages);
    }
}
