// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.identity.brokenidentitytemplate;

import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.registration.ClusterSpiffeId;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.LinkedHashSet;
import java.util.Set;

/** Flags a ClusterSPIFFEID whose templates or selectors do not parse: functions that Go's templates do not have (sprig is not there), unbalanced braces, dotted access to a label whose key has a slash or dash, unknown fields, an unknown operator, an invalid trust domain in `federatesWith`. */
public final class BrokenIdentityTemplate implements Rule<ClusterSpiffeId> {
    private static final RuleInfo INFO = new RuleInfo(
                    "broken-identity-template", "Registration that does not parse", Family.IDENTITY, Severity.HIGH)
            .covering("SPIRE-144");

    private static final Set<String> ROOTS =
            Set.of("TrustDomain", "ClusterName", "ClusterDomain", "PodMeta", "PodSpec", "NodeMeta", "NodeSpec");

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
        registration.fault().ifPresent(fault -> verdicts.fail(fault.at(), fault.value()));
        if (registration.fault().isPresent()) {
            return;
        }
        Set<String> unknown = new LinkedHashSet<>();
        registration.template().value().fields().forEach(field -> unknown.add(field.split("\\.", 2)[0]));
        unknown.removeAll(ROOTS);
        unknown.remove("");
        // Inside with and range the dot is another one: only a template without them can be judged by its roots.
        boolean rebinds = registration.template().value().source().contains("with")
                || registration.template().value().source().contains("range");
        if (!unknown.isEmpty() && !rebinds) {
            verdicts.fail(
                    registration.template().at(),
                    "its spiffeIDTemplate reads %s, which does not exist: rendering fails for every pod"
                            .formatted(String.join(", ", unknown)));
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
