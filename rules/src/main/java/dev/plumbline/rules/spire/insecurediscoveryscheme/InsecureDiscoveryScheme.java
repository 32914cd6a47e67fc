// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.insecurediscoveryscheme;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.verdict.Severity;

/** Flags a discovery provider with `allow_insecure_scheme` that listens without TLS (`insecure_addr` or `listen_socket_path`). */
public final class InsecureDiscoveryScheme implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "insecure-discovery-scheme",
                    "Discovery document allowed to announce http addresses",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-184");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<OidcProvider> looksAt() {
        return OidcProvider.class;
    }

    @Override
    public void check(OidcProvider provider, Facts facts, Verdicts verdicts) {
        if (Unread.tell(provider, verdicts)) {
            return;
        }
        Value<Boolean> allows = provider.allowsInsecureScheme();
        if (Unread.tell(allows, "allow_insecure_scheme", verdicts)) {
            return;
        }
        if (!allows.isKnown(yes -> yes) || !provider.listensInClear()) {
            return;
        }
        boolean reachable = provider.as()
                .workload()
                .map(workload -> !Publication.of(facts.inventory(), workload, port -> true)
                        .services()
                        .isEmpty())
                .orElse(false);
        verdicts.fail(Defect.at(
                        allows.location().orElse(provider.at()),
                        "requests without TLS get a document that announces http addresses for issuer and keys; keys fetched so can be swapped on the way")
                .severity(reachable ? Severity.HIGH : Severity.MEDIUM));
    }
}
