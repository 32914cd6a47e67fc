// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.ObjectId;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.verdict.UnknownReason;
import dev.plumbline.verdict.Verdict;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A verdict that is no finding.
 *
 * @param reason for UNKNOWN only
 * @param what for UNKNOWN, the missing piece and what would settle it; empty otherwise
 */
public record Judgement(
        RuleInfo rule,
        Verdict verdict,
        String estate,
        ObjectId subject,
        Location at,
        Optional<UnknownReason> reason,
        String what) {
    /** The same elsewhere. */
    public Judgement placed(UnaryOperator<Location> places) {
        return new Judgement(rule, verdict, estate, subject, places.apply(at), reason, what);
    }
}
