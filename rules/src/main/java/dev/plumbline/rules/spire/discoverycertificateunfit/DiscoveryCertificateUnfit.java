// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.discoverycertificateunfit;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.spire.Component;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpiffeHelper;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.reach.Publication;
import dev.plumbline.spire.reach.Publication.Published;
import dev.plumbline.spire.reach.ServiceNames;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.verdict.Severity;
import dev.plumbline.verdict.UnknownReason;
import java.util.Optional;

/** Flags a discovery provider that serves TLS with its own SVID where the SVID lacks the host of a passthrough route, or where Vault asks it straight without a CA for it (`oidc_discovery_ca_pem`); medium: with one, because that CA is replaced with the trust bundle. */
public final class DiscoveryCertificateUnfit implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "discovery-certificate-unfit",
                    "Discovery provider with a certificate that its readers refuse",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-187", "SPIRE-188");

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
        if (provider.as().workload().isEmpty() || !usesSvid(provider, facts)) {
            verdicts.notApplicable();
            return;
        }
        Workload workload = provider.as().workload().get();
        Publication publication = Publication.of(facts.inventory(), workload, port -> true);
        Optional<dev.plumbline.spire.registration.Identities> identities =
                facts.spire().identitiesOf(workload.id());
        publication.routes().stream()
                .filter(Published::isPassedThrough)
                .forEach(published -> names(published, identities, verdicts));
        for (VaultAuthMount mount : facts.vault().setup().authMounts()) {
            Value<String> url = mount.config().text("oidc_discovery_url");
            if (url.isKnown(address -> isStraight(address, publication))) {
                verifier(mount, url, verdicts);
            }
        }
    }

    /** Its certificate lies in a folder that a helper beside it writes. */
    private static boolean usesSvid(OidcProvider provider, Facts facts) {
        String path = provider.settings()
                .in("serving_cert_file")
                .text("cert_file_path")
                .asKnown()
                .orElse("");
        Optional<String> volume = path.isEmpty() ? Optional.empty() : volume(provider, path);
        return volume.isPresent()
                && facts.spire().of(SpiffeHelper.class).stream()
                        .filter(helper -> helper.id().equals(provider.id()))
                        .map(helper -> helper.text("cert_dir").asKnown().flatMap(folder -> volume(helper, folder)))
                        .anyMatch(volume::equals);
    }

    private static Optional<String> volume(Component component, String path) {
        return component
                .as()
                .files()
                .map(files -> files.behind(path))
                .filter(behind -> behind instanceof Behind.InVolume)
                .map(behind -> ((Behind.InVolume) behind).volume().name());
    }

    private static void names(
            Published published, Optional<dev.plumbline.spire.registration.Identities> identities, Verdicts verdicts) {
        String host = published.backend().host();
        boolean certain = identities
                .filter(found -> !found.identities().isEmpty() && found.doubts().isEmpty())
                .isPresent();
        if (!certain) {
            verdicts.unknown(
                    UnknownReason.NOT_READ,
                    published.backend().at(),
                    "which DNS names its SVID will have is not known");
            return;
        }
        boolean named = identities.get().identities().stream()
                .filter(identity -> !identity.masked())
                .anyMatch(identity -> identity.entry().dnsNames().stream()
                        .anyMatch(name -> name.equals(host) || name.contains("{") || covers(name, host)));
        if (!named) {
            verdicts.fail(
                    published.backend().at(),
                    "TLS for %s reaches the provider, whose SVID has no such DNS name".formatted(host));
        }
    }

    private static boolean covers(String wildcard, String host) {
        int dot = host.indexOf('.');
        return wildcard.startsWith("*.") && dot > 0 && wildcard.substring(1).equals(host.substring(dot));
    }

    private static boolean isStraight(String address, Publication publication) {
        String host = Issuers.hostName(address);
        boolean passedThrough = publication.routes().stream()
                .anyMatch(published -> published.isPassedThrough()
                        && published.backend().host().equals(host));
        boolean service = publication.services().stream()
                .anyMatch(port -> ServiceNames.service(host, port.service().id().namespace())
                        .filter(port.service().id()::equals)
                        .isPresent());
        return address.startsWith("https://") && (passedThrough || service);
    }

    private static void verifier(VaultAuthMount mount, Value<String> url, Verdicts verdicts) {
        Location at = url.location().orElse(mount.at());
        if (!mount.config().has("oidc_discovery_ca_pem")) {
            verdicts.fail(at, "Vault is given no CA for the provider's certificate, which SPIRE's own CA signs");
        } else {
            verdicts.fail(Defect.at(at, "Vault is given today's CA of SPIRE, which is replaced with the trust bundle")
                    .severity(Severity.MEDIUM));
        }
    }
}
