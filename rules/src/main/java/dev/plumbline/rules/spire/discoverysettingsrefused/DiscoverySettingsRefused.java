// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.rules.spire.discoverysettingsrefused;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.rule.Defect;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import dev.plumbline.rule.RuleInfo;
import dev.plumbline.rule.Verdicts;
import dev.plumbline.rules.spire.Unread;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.install.PodFiles.Behind;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.spire.settings.Settings;
import dev.plumbline.verdict.Severity;
import java.util.List;
import java.util.Optional;

/** Flags a discovery provider without exactly one of `server_api`, `workload_api` and `file`, without `domains` (or with `domain`, which is gone since 1.2), with `acme` beside `insecure_addr` or without accepted terms, with half a certificate, with a `jwt_issuer` that is no address, or whose `server_api` address is no shared unix socket. Medium: `server_api` at all. Low: an ACME cache in an `emptyDir`. */
public final class DiscoverySettingsRefused implements Rule<OidcProvider> {
    private static final RuleInfo INFO = new RuleInfo(
                    "discovery-settings-refused",
                    "Discovery provider that does not start, or holds the server socket",
                    Family.SPIRE,
                    Severity.HIGH)
            .covering("SPIRE-189", "SPIRE-190", "SPIRE-193");

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
        Settings settings = provider.settings();
        if (settings.has("domain")) {
            verdicts.fail(
                    settings.at("domain"), "domain is gone since 1.2: the provider does not start without domains");
        } else if (settings.values("domains").isEmpty()) {
            verdicts.fail(settings.at("domains"), "no domains are named: the provider does not start");
        }
        sources(provider, settings, verdicts);
        listener(provider, settings, verdicts);
        Value<String> issuer = provider.jwtIssuer();
        if (issuer.isKnown(text ->
                !text.isEmpty() && (!text.contains("://") || Issuers.host(text).isEmpty()))) {
            verdicts.fail(
                    issuer.location().orElse(provider.at()),
                    "jwt_issuer has no scheme or host: the provider does not start");
        }
    }

    private static void sources(OidcProvider provider, Settings settings, Verdicts verdicts) {
        List<String> sources = List.of("server_api", "workload_api", "file").stream()
                .filter(settings::has)
                .toList();
        if (sources.size() != 1) {
            verdicts.fail(
                    sources.isEmpty() ? settings.at() : settings.at(sources.get(1)),
                    sources.isEmpty()
                            ? "no source of keys is named: the provider does not start"
                            : "more than one source of keys is named: the provider does not start");
            return;
        }
        if (sources.get(0).equals("file")) {
            Value<String> file = settings.in("file").text("path");
            boolean inImage = file.asKnown()
                    .flatMap(found -> provider.as().files().map(files -> files.behind(found)))
                    .filter(behind -> behind instanceof Behind.Image)
                    .isPresent();
            if (file.isAbsent() || inImage) {
                verdicts.fail(
                        file.location().orElse(settings.at("file")),
                        "no mounted volume holds the file that it reads keys from");
            }
        }
        if (!sources.get(0).equals("server_api")) {
            return;
        }
        Value<String> address = settings.in("server_api").text("address");
        Location at = address.location().orElse(settings.at("server_api"));
        Optional<String> path = address.asKnown()
                .filter(text -> text.startsWith("unix:///"))
                .map(text -> text.substring("unix://".length()));
        if (path.isEmpty() && !address.isUnknown()) {
            verdicts.fail(at, "server_api needs an address of the form unix:///path: the provider does not start");
            return;
        }
        boolean unmounted = path.flatMap(found -> provider.as().files().map(files -> files.behind(found)))
                .filter(behind -> behind instanceof Behind.Image)
                .isPresent();
        if (unmounted) {
            verdicts.fail(at, "no volume brings the server's socket to this path");
            return;
        }
        verdicts.fail(Defect.at(at, "a process that strangers talk to holds the server's administrative socket")
                .severity(Severity.MEDIUM));
    }

    private static void listener(OidcProvider provider, Settings settings, Verdicts verdicts) {
        Settings acme = settings.in("acme");
        if (settings.has("acme")) {
            if (settings.has("insecure_addr")) {
                verdicts.fail(settings.at("insecure_addr"), "insecure_addr beside acme: the provider does not start");
            }
            boolean accepted = acme.flag("tos_accepted").isKnown(Boolean::booleanValue);
            boolean email = !acme.text("email").isAbsent();
            if (!accepted || !email) {
                verdicts.fail(acme.at(), "acme lacks an email address or accepted terms: the provider does not start");
            }
            String cache = acme.text("cache_dir").asKnown().orElse("");
            boolean scratch = provider.as()
                    .files()
                    .filter(files -> files.behind(cache) instanceof Behind.InVolume inside
                            && inside.volume().source() instanceof VolumeSource.EmptyDir)
                    .isPresent();
            if (!cache.isEmpty() && scratch) {
                verdicts.fail(
                        Defect.at(acme.at("cache_dir"), "each new pod asks for a new certificate until ACME refuses")
                                .severity(Severity.LOW));
            }
        }
        Settings files = settings.in("serving_cert_file");
        if (settings.has("serving_cert_file") && (!files.has("cert_file_path") || !files.has("key_file_path"))) {
            verdicts.fail(files.at(), "serving_cert_file needs certificate and key: the provider does not start");
        }
        boolean listens = settings.has("acme")
                || settings.has("serving_cert_file")
                || settings.has("insecure_addr")
                || settings.has("listen_socket_path");
        if (!listens) {
            verdicts.fail(
                    settings.at(), "neither a certificate nor another listener is set: the provider does not start");
        }
    }
}
