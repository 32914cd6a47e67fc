// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.exposure.credentialreadablebyeveryone;

import dev.plumbline.exposure.Grant;
import dev.plumbline.exposure.Identity;
import dev.plumbline.model.ConfigMap;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Subject;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Flags a Secret, or an object with a literal credential, that a group of everybody may read. */
public final class CredentialReadableByEveryone implements Rule<Subject> {
    private static final RuleInfo INFO = new RuleInfo(
            "credential-readable-by-everyone",
            "Credential that everybody in the cluster can read",
            Family.EXPOSURE,
            Severity.CRITICAL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Subject> looksAt() {
        return Subject.class;
    }

    @Override
    public void check(Subject subject, Facts facts, Verdicts verdicts) {
        boolean holds = !facts.credentialsIn(subject.id()).isEmpty() && !(subject instanceof Secret);
        boolean secret = subject instanceof Secret object && !object.keys().isEmpty();
        if (!holds && !secret) {
            verdicts.notApplicable();
            return;
        }
        Map<Identity, Grant> everybody = new LinkedHashMap<>();
        for (Grant grant : facts.exposure().readersOf(subject.id())) {
            if (!grant.identity().isAnybody() && !grant.identity().isEveryAccount()) {
                // The most surprising readers come first.
                break;
            }
            everybody.putIfAbsent(grant.identity(), grant);
        }
        String what = subject instanceof ConfigMap ? "its literal credential" : secret ? "it" : "the credential in it";
        everybody.forEach((identity, grant) -> verdicts.fail(Defect.at(
                        subject.at(),
                        "%s can read %s through %s"
                                .formatted(identity, what, grant.binding().id()))
                .related(
                        grant.at(),
                        "binds " + identity + " to role " + grant.binding().role())));
        if (everybody.isEmpty()) {
            Unread.bindings(subject, facts, verdicts);
        }
    }
}
