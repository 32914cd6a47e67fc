// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.hintcollision;

import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.verdict.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Flags two registrations that give one pod different SPIFFE IDs with the same non-empty `hint`; low: a `hint` longer than 1024 characters. */
public final class HintCollision implements Rule<Workload> {
    private static final RuleInfo INFO = new RuleInfo(
                    "hint-collision", "Two identities of a pod under one hint", Family.IDENTITY, Severity.HIGH)
            .covering("SPIRE-158", "SPIRE-159");

    /** SPIRE's limit for hints (validation of entries in its datastore). */
    private static final int LONGEST = 1024;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<Workload> looksAt() {
        return Workload.class;
    }

    @Override
    public void check(Workload workload, Facts facts, Verdicts verdicts) {
        Optional<Identities> identities = facts.spire().identitiesOf(workload.id());
        if (identities.isEmpty()) {
            verdicts.notApplicable();
            return;
        }
        Map<String, Identity> byHint = new LinkedHashMap<>();
        for (Identity identity : identities.get().identities()) {
            String hint = identity.entry().hint();
            if (hint.length() > LONGEST) {
                verdicts.fail(
                        Defect.at(identity.by().at(), "its hint is longer than the server takes (1024 characters)")
                                .severity(Severity.LOW));
            }
            if (hint.isEmpty() || identity.masked() || !identity.isCertain()) {
                continue;
            }
            Identity other = byHint.putIfAbsent(hint, identity);
            if (other != null && !other.spiffeId().equals(identity.spiffeId())) {
                verdicts.fail(Defect.at(
                                workload.at(),
                                "its identities %s and %s carry one hint; the agent hides all but the oldest"
                                        .formatted(other.spiffeId(), identity.spiffeId()))
                        .related(other.by().at(), other.by().words())
                        .related(identity.by().at(), identity.by().words()));
            }
        }
    }
}
