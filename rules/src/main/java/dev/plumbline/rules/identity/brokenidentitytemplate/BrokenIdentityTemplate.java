// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.brokenidentitytemplate;

import dev.plumbline.model.Located;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a ClusterSPIFFEID whose templates or selectors do not parse: functions that Go's templates do not have (sprig is not there), unbalanced braces, dotted access to a label whose key has a slash or dash, unknown fields, an unknown operator or one whose values do not fit it, an invalid trust domain in `federatesWith`. */
public final class BrokenIdentityTemplate implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "broken-identity-template", "Registration that does not parse", Family.IDENTITY, Severity.HIGH)
            .covering("SPIRE-144");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<ClusterSpiffeId> looksAt() {
        return ClusterSpiffeId.class;
    }

    @Override
    public void check(ClusterSpiffeId registration, Facts facts, Verdicts verdicts) {
        Optional<Located<String>> broken = registration.fault().or(registration::unknownField);
        if (broken.isPresent()) {
            verdicts.fail(broken.get().at(), broken.get().value());
            return;
        }
        registration
                .template()
                .value()
                .fault()
                .ifPresent(fault -> verdicts.unknown(
                        UnknownReason.NOT_LITERAL,
                        registration.template().at(),
                        "its spiffeIDTemplate cannot be evaluated here: " + fault.why()));
    }
}
