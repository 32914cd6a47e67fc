// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.unusablefederation;

import dev.plumbline.manifest.Location;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.registration.FederatedTrustDomain;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Confidence;
import dev.plumbline.verdict.Severity;
import java.util.Optional;

/** Flags a ClusterFederatedTrustDomain with an invalid or own trust domain, a second one for the same domain, an endpoint that is not https, a profile that does not fit its fields, an endpoint of a trust domain whose bundle nobody brings, a seed bundle that is no JSON, or profile `https_spiffe` without a seed bundle (medium). */
public final class UnusableFederation implements Rule<FederatedTrustDomain> {
    private static final RuleInfo INFO = new RuleInfo(
                    "unusable-federation", "Federation relationship that cannot work", Family.SPIRE, Severity.HIGH)
            .covering("SPIRE-169");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<FederatedTrustDomain> looksAt() {
        return FederatedTrustDomain.class;
    }

    @Override
    public void check(FederatedTrustDomain domain, Facts facts, Verdicts verdicts) {
        String name = domain.trustDomain().asKnown().orElse("");
        Location at = domain.trustDomain().location().orElse(domain.at());
        Optional<String> fault = SpiffeId.trustDomainFault(name);
        if (fault.isPresent()) {
            verdicts.fail(at, "its trustDomain is none: " + fault.get());
            return;
        }
        if (facts.spire().trustDomainsTaking(domain).contains(name)) {
            verdicts.fail(at, "the server that takes it up has this trust domain; nobody federates with itself");
        }
        boolean twice = facts.spire().federatedTrustDomains().stream()
                .anyMatch(other -> !other.id().equals(domain.id())
                        && other.className().equals(domain.className())
                        && other.trustDomain().isKnown(name::equals));
        if (twice) {
            verdicts.fail(at, "another ClusterFederatedTrustDomain names the same trust domain");
        }
        url(domain, verdicts);
        profile(domain, facts.spire(), verdicts);
        domain.bundleFault()
                .ifPresent(why -> verdicts.fail(domain.spec().at("trustDomainBundle"), "its trustDomainBundle " + why));
    }

    private static void url(FederatedTrustDomain domain, Verdicts verdicts) {
        String url = domain.bundleEndpointUrl().asKnown().orElse("");
        Location at = domain.bundleEndpointUrl().location().orElse(domain.spec().at());
        if (!url.startsWith("https://")) {
            verdicts.fail(at, "the bundle endpoint is no https address");
        } else if (Issuers.host(url).contains("@")) {
            verdicts.fail(at, "the address of the bundle endpoint holds user information, which is refused");
        }
    }

    private static void profile(FederatedTrustDomain domain, SpireFacts spire, Verdicts verdicts) {
        Settings profile = domain.spec().in("bundleEndpointProfile");
        String type = domain.profile().asKnown().orElse("");
        Optional<String> endpoint = domain.endpointSpiffeId().asKnown();
        Location at = domain.profile().location().orElse(profile.at());
        switch (type) {
            case "https_web" ->
                endpoint.ifPresent(id -> verdicts.fail(
                        profile.at("endpointSPIFFEID"), "endpointSPIFFEID does not go with profile https_web"));
            case "https_spiffe" -> spiffeProfile(domain, endpoint, at, spire, verdicts);
            default -> verdicts.fail(at, "its profile is neither https_web nor https_spiffe");
        }
    }

    private static void spiffeProfile(
            FederatedTrustDomain domain, Optional<String> endpoint, Location at, SpireFacts spire, Verdicts verdicts) {
        Optional<String> fault = SpiffeId.fault(endpoint.orElse(""));
        if (fault.isPresent()) {
            verdicts.fail(at, "profile https_spiffe needs the endpoint's SPIFFE ID: " + fault.get());
            return;
        }
        String answering = SpiffeId.trustDomain(endpoint.orElse(""));
        if (!domain.trustDomain().isKnown(answering::equals)) {
            foreignEndpoint(domain, answering, spire, verdicts);
            return;
        }
        if (!domain.hasSeedBundle()) {
            verdicts.fail(Defect.at(at, "profile https_spiffe without a seed bundle cannot fetch its first bundle")
                    .severity(Severity.MEDIUM)
                    .confidence(Confidence.STRONG, "a bundle may have been stored in the server by hand"));
        }
    }

    /** The endpoint's certificate is checked with the bundle of its own trust domain, whichever that is. */
    private static void foreignEndpoint(
            FederatedTrustDomain domain, String answering, SpireFacts spire, Verdicts verdicts) {
        boolean known = spire.trustDomains().contains(answering)
                || spire.federatedTrustDomains().stream()
                        .anyMatch(other -> other.trustDomain().isKnown(answering::equals));
        if (!known) {
            verdicts.fail(Defect.at(
                            domain.spec().in("bundleEndpointProfile").at("endpointSPIFFEID"),
                            "the endpoint is of trust domain %s, whose bundle nobody brings, so it is not believed"
                                    .formatted(answering))
                    .confidence(Confidence.STRONG, "a bundle may have been stored in the server by hand"));
        }
    }
}
