// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.federationsettingsrefused;

import dev.plumbline.model.Value;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.spire.settings.Settings.Named;
import dev.plumbline.spire.text.SpiffeId;
import dev.plumbline.verdict.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Flags in the server's `federation` block: a bundle endpoint with both `acme` and `profile`, with several profiles, or `https_web` without a certificate or with one that is not mounted; a `federates_with` block for an invalid or the own trust domain, without https address or profile, or `https_spiffe` without the endpoint's SPIFFE ID. Low: no `profile` at all, terms of the ACME service not accepted, a `refresh_hint` under a minute or from a day on, an IP address under `https_web`, a domain that a ClusterFederatedTrustDomain names too. */
public final class FederationSettingsRefused implements Rule<SpireServer> {
    private static final RuleInfo INFO = new RuleInfo(
                    "federation-settings-refused",
                    "Federation settings of the server that it refuses or that mislead",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-032", "SPIRE-033");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Class<SpireServer> looksAt() {
        return SpireServer.class;
    }

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    @Override
    public void check(SpireServer server, Facts facts, Verdicts verdicts) {
        if (Unread.tell(server, verdicts)) {
            return;
        }
        Settings federation = server.server().in("federation");
        federation.block("bundle_endpoint").ifPresent(endpoint -> endpoint(server, endpoint, verdicts));
        federation.named("federates_with").forEach(partner -> partner(server, partner, facts, verdicts));
    }

    private static void endpoint(SpireServer server, Settings endpoint, Verdicts verdicts) {
        List<Named> profiles = endpoint.named("profile");
        if (endpoint.has("acme") && !profiles.isEmpty()) {
            verdicts.fail(endpoint.at("acme"), "acme beside profile is refused: the server does not start");
        } else if (profiles.size() > 1) {
            verdicts.fail(endpoint.at("profile"), "more than one profile is refused: the server does not start");
        } else if (profiles.isEmpty() && !endpoint.has("acme")) {
            verdicts.fail(Defect.at(endpoint.at(), "no profile is named; the old default https_spiffe counts")
                    .severity(Severity.LOW));
        }
        for (Named profile : profiles) {
            if (profile.name().equals("https_web")) {
                web(server, profile, verdicts);
            }
        }
        endpoint.duration("refresh_hint")
                .asKnown()
                .filter(hint -> hint.compareTo(SHORTEST) < 0 || hint.compareTo(LONGEST) >= 0)
                .ifPresent(hint -> verdicts.fail(
                        Defect.at(endpoint.at("refresh_hint"), "partners refresh the bundle too often or too rarely")
                                .severity(Severity.LOW)));
    }

    private static void web(SpireServer server, Named profile, Verdicts verdicts) {
        Settings body = profile.body();
        Settings acme = body.in("acme");
        if (!body.has("acme") && !body.has("serving_cert_file")) {
            verdicts.fail(profile.at(), "https_web without acme or serving_cert_file: the server does not start");
        }
        if (body.has("acme") && !acme.flag("tos_accepted").isKnown(Boolean::booleanValue)) {
            verdicts.fail(
                    Defect.at(acme.at(), "the terms of the ACME service are not accepted, so it gives no certificate")
                            .severity(Severity.LOW));
        }
        Settings certificate = body.in("serving_cert_file");
        for (String key : List.of("cert_file_path", "key_file_path")) {
            certificate
                    .text(key)
                    .asKnown()
                    .filter(path -> isInImage(server, path))
                    .ifPresent(
                            path -> verdicts.fail(certificate.at(key), "%s lies in no mounted volume".formatted(path)));
        }
    }

    private static boolean isInImage(SpireServer server, String path) {
        return server.as()
                .files()
                .filter(files -> files.behind(path) instanceof Behind.Image)
                .isPresent();
    }

    private static void partner(SpireServer server, Named partner, Facts facts, Verdicts verdicts) {
        String name = SpiffeId.normalisedTrustDomain(partner.name());
        Optional<String> fault = SpiffeId.trustDomainFault(name);
        if (fault.isPresent()) {
            verdicts.fail(partner.at(), "federates_with names no trust domain: " + fault.get());
            return;
        }
        if (server.trustDomain().isKnown(name::equals)) {
            verdicts.fail(partner.at(), "the server federates with its own trust domain, which it refuses");
        }
        Settings body = partner.body();
        Value<String> url = body.text("bundle_endpoint_url");
        if (!url.isUnknown() && !url.isKnown(address -> address.startsWith("https://"))) {
            verdicts.fail(
                    url.location().orElse(partner.at()),
                    "the bundle endpoint of %s is no https address".formatted(name));
        }
        profile(partner, name, verdicts);
        boolean twice = facts.spire().federatedTrustDomains().stream()
                .anyMatch(resource -> resource.trustDomain().isKnown(name::equals));
        if (twice) {
            verdicts.fail(Defect.at(
                            partner.at(),
                            "a ClusterFederatedTrustDomain names %s too; this block wins silently".formatted(name))
                    .severity(Severity.LOW));
        }
    }

    private static void profile(Named partner, String name, Verdicts verdicts) {
        List<Named> profiles = partner.body().named("bundle_endpoint_profile");
        if (profiles.size() != 1) {
            verdicts.fail(
                    partner.body().at("bundle_endpoint_profile"),
                    "%s needs exactly one bundle_endpoint_profile: the server does not start".formatted(name));
            return;
        }
        Named profile = profiles.get(0);
        if (profile.name().equals("https_spiffe")) {
            Value<String> id = profile.body().text("endpoint_spiffe_id");
            Optional<String> fault = id.isUnknown()
                    ? Optional.empty()
                    : SpiffeId.fault(id.asKnown().orElse(""));
            fault.ifPresent(why -> verdicts.fail(
                    id.location().orElse(profile.at()), "https_spiffe needs the SPIFFE ID of the endpoint: " + why));
            return;
        }
        if (!profile.name().equals("https_web")) {
            verdicts.fail(profile.at(), "no profile is called %s: the server does not start".formatted(profile.name()));
            return;
        }
        Value<String> url = partner.body().text("bundle_endpoint_url");
        if (url.isKnown(address -> Issuers.hostName(address).matches("[0-9.]{7,15}|\\[.*\\]"))) {
            verdicts.fail(Defect.at(
                            url.location().orElse(partner.at()),
                            "https_web with an IP address: few certificates name one")
                    .severity(Severity.LOW));
        }
    }
}
