// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.helperbundlesdisagree;

import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.registration.Identity;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a workload whose registration has `federatesWith` while its spiffe-helper does not write federated bundles (`include_federated_domains`). */
public final class HelperBundlesDisagree implements Rule<SpiffeHelper> {
    private static final RuleInfo INFO = new RuleInfo(
                    "helper-bundles-disagree",
                    "Federated bundles that do not reach the files",
                    Family.SPIRE,
                    Severity.MEDIUM)
            .covering("SPIRE-214");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpiffeHelper> looksAt() {
        return SpiffeHelper.class;
    }

    @Override
    public void check(SpiffeHelper helper, Facts facts, Verdicts verdicts) {
        if (Unread.tell(helper, verdicts)) {
            return;
        }
        boolean includes = helper.settings().flag("include_federated_domains").isKnown(Boolean::booleanValue);
        boolean writesBundle = !helper.text("svid_bundle_file_name").isAbsent();
        Optional<Identity> federated = facts.spire().identitiesOf(helper.id()).stream()
                .flatMap(identities -> identities.identities().stream())
                .filter(identity -> !identity.masked())
                .filter(identity -> !identity.entry().federatesWith().isEmpty())
                .findFirst();
        if (writesBundle && !includes && federated.isPresent()) {
            Confidence confidence = federated.get().isCertain() ? Confidence.CERTAIN : Confidence.STRONG;
            verdicts.fail(Defect.at(
                            helper.settings().at("svid_bundle_file_name"),
                            "the workload federates with %s, and the bundle file leaves it out"
                                    .formatted(String.join(
                                            ", ", federated.get().entry().federatesWith())))
                    .confidence(
                            confidence,
                            federated
                                    .get()
                                    .doubt()
                                    .map(List::of)
                                    .orElse(List.of())
                                    .toArray(String[]::new))
                    .related(federated.get().by().at(), federated.get().by().words()));
        }
    }
}
