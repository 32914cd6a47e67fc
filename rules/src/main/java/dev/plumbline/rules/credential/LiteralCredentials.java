// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.credential;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialSeverity;
import dev.plumbline.credential.Place;
import dev.plumbline.model.Subject;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Verdicts;

/** Words the verdict on the credentials that lie in one sort of place of a subject. */
public final class LiteralCredentials {
    private LiteralCredentials() {}

    /** Fails for each credential of the subject that lies in the place. */
    public static void report(Place place, Subject subject, Facts facts, Verdicts verdicts) {
        boolean oldRevision =
                subject instanceof Workload workload && workload.standing() == Workload.Standing.OLD_REVISION;
        for (Credential credential : facts.credentialsIn(subject.id())) {
            if (credential.place() == place) {
                verdicts.fail(defect(credential, oldRevision));
            }
        }
    }

    private static Defect defect(Credential credential, boolean oldRevision) {
        String message = "%s holds a literal %s"
                .formatted(credential.name(), credential.type().title());
        return Defect.at(credential.at(), message)
                .severity(CredentialSeverity.of(credential, oldRevision))
                .credential(credential);
    }
}
