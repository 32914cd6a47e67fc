// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.sarif;

import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Suppression;
import dev.plumbline.report.Visible;
import dev.plumbline.triage.Change;
import dev.plumbline.triage.Suppressed;

/** What has been decided about a finding, in SARIF's words. */
final class Suppressions {
    private Suppressions() {}

    static Suppression of(Suppressed suppressed) {
        Suppression suppression = new Suppression();
        suppression.setKind(suppressed.inObject() ? Suppression.Kind.IN_SOURCE : Suppression.Kind.EXTERNAL);
        suppression.setStatus(Suppression.Status.ACCEPTED);
        StringBuilder why = new StringBuilder(suppressed.reason());
        if (!suppressed.owner().isEmpty()) {
            why.append("; owner ").append(suppressed.owner());
        }
        suppressed.until().ifPresent(day -> why.append("; until ").append(day));
        why.append("; by ").append(suppressed.by());
        suppression.setJustification(Texts.cut(Visible.of(why.toString()), Texts.LONGEST_MESSAGE));
        return suppression;
    }

    static Result.BaselineState state(Change change) {
        return switch (change) {
            case NEW -> Result.BaselineState.NEW;
            case MOVED, CHANGED -> Result.BaselineState.UPDATED;
            case UNCHANGED -> Result.BaselineState.UNCHANGED;
        };
    }
}
