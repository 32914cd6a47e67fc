// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rule;

import dev.plumbline.manifest.Location;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.UnknownReason;

/** What a rule may say about its subject. */
public interface Verdicts {
    /** The defect stands here; severity as in the rule's info, confidence certain. */
    default void fail(Location at, String message) {
        fail(Defect.at(at, message));
    }

    /** As {@link #fail(Location, String)}, not quite as sure, for these reasons. */
    default void fail(Location at, String message, Confidence confidence, String... reasons) {
        fail(Defect.at(at, message).confidence(confidence, reasons));
    }

    void fail(Defect defect);

    /**
     * Cannot be judged.
     *
     * @param what half a sentence that names the missing piece and what would settle it, no final period
     */
    void unknown(UnknownReason reason, Location at, String what);

    /** The rule has nothing to say about subjects like this. */
    void notApplicable();
}
