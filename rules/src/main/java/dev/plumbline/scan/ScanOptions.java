// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import dev.plumbline.chain.FormerValue;
import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Rule;
import dev.plumbline.vault.server.KnownImages;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What to judge by.
 *
 * @param rules the rules to run, in order of id
 * @param keepAllJudgements whether PASS and NOT APPLICABLE are kept one by one, as a report that lists them needs
 * @param images what is known of container images
 * @param places leads from places in rendered text to the files that it was rendered from
 * @param former values that an earlier report knew, under the same fingerprint key
 * @param fleet whether the estates are clusters of one fleet, so that equal values are told across them
 */
public record ScanOptions(
        List<Rule<?>> rules,
        boolean keepAllJudgements,
        KnownImages images,
        UnaryOperator<Location> places,
        List<FormerValue> former,
        boolean fleet) {
    public ScanOptions(List<Rule<?>> rules, boolean keepAllJudgements) {
        this(rules, keepAllJudgements, KnownImages.shipped());
    }

    public ScanOptions(List<Rule<?>> rules, boolean keepAllJudgements, KnownImages images) {
        this(rules, keepAllJudgements, images, UnaryOperator.identity(), List.of(), false);
    }

    public ScanOptions {
        rules = List.copyOf(rules);
        former = List.copyOf(former);
    }

    /** The same for texts of which some were rendered. */
    public ScanOptions placedBy(UnaryOperator<Location> changed) {
        return new ScanOptions(rules, keepAllJudgements, images, changed, former, fleet);
    }

    /** The same beside an earlier report. */
    public ScanOptions after(List<FormerValue> known) {
        return new ScanOptions(rules, keepAllJudgements, images, places, known, fleet);
    }

    /** The same for clusters of a fleet, or not. */
    public ScanOptions ofFleet(boolean several) {
        return new ScanOptions(rules, keepAllJudgements, images, places, former, several);
    }
}
