// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.sampletrustdomain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import java.util.Locale;
import java.util.Set;

/** Flags a SPIRE server whose trust domain is one of the sample names of tutorials and charts (`example.org`, `domain.test`, `cluster1.demo` and the like), is missing, or is no trust domain by the SPIFFE standard. */
public final class SampleTrustDomain implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "sample-trust-domain",
                    "Trust domain left at a sample value, or none at all",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-020");

    /** Names that tutorials, charts and demos of SPIRE use. */
    private static final Set<String> SAMPLES = Set.of(
            "example.org",
            "example.com",
            "domain.test",
            "domain.example",
            "cluster1.demo",
            "cluster2.demo",
            "one.org",
            "spiffe.example.org",
            "cluster.local",
            "spiffe.cilium");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        Value<String> domain = server.trustDomain();
        if (Unread.tell(domain, "the trust domain", verdicts)) {
            return;
        }
        if (domain.isAbsent()) {
            verdicts.fail(server.server().at(), "the server has no trust_domain and does not start");
            return;
        }
        String name = domain.asKnown().orElse("");
        Location at = domain.location().orElse(server.at());
        if (SAMPLES.contains(name)) {
            verdicts.fail(
                    at,
                    "trust domain %s is a sample value; two installations that keep it can never federate"
                            .formatted(name));
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        SpiffeId.trustDomainFault(lower)
                .ifPresent(why -> verdicts.fail(at, "the server's trust_domain is none: " + why));
        if (!lower.equals(name) && SpiffeId.trustDomainFault(lower).isEmpty()) {
            verdicts.fail(
                    Defect.at(at, "trust domain is written with capitals, which other components may not normalise")
                            .severity(Severity.LOW));
        }
    }
}
