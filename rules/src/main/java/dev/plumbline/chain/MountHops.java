// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Value;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The hops that a login takes before any role is asked: the auth mount, and where its keys come from. */
final class MountHops {
    static final String SETUP = "scan the script, resource or Terraform that sets up Vault";

    private final SpireFacts spire;
    private final VaultSetup setup;
    private final AskedRoles asked;

    MountHops(SpireFacts spire, VaultSetup setup, AskedRoles asked) {
        this.spire = spire;
        this.setup = setup;
        this.asked = asked;
    }

    Hop mount(VaultClient client) {
        Login login = client.login();
        Location at = login.mount().location().orElse(login.at());
        Optional<String> path = login.mount().asKnown();
        if (path.isEmpty()) {
            return Hop.unknown(
                    HopName.MOUNT, "which auth mount it uses is not known", "see the client's own configuration", at);
        }
        Optional<VaultAuthMount> found = asked.mount(path.get());
        if (found.isEmpty()) {
            return !setup.authMounts().isEmpty()
                    ? Hop.broken(HopName.MOUNT, "nothing that was read enables an auth method at " + path.get(), at)
                    : Hop.unknown(HopName.MOUNT, "auth mount " + path.get() + " was not read", SETUP, at);
        }
        VaultAuthMount mount = found.get();
        return fits(login.kind(), mount.type())
                ? Hop.ok(HopName.MOUNT, "auth mount " + path.get(), mount.at())
                : Hop.broken(
                        HopName.MOUNT,
                        "auth mount " + path.get() + " does not take "
                                + login.kind().words(),
                        mount.at());
    }

    private static boolean fits(Login.Kind kind, AuthType type) {
        return switch (kind) {
            case JWT_SVID ->
                Set.of(AuthType.JWT, AuthType.OIDC, AuthType.SPIFFE, AuthType.OTHER)
                        .contains(type);
            case SERVICE_ACCOUNT ->
                Set.of(AuthType.KUBERNETES, AuthType.JWT, AuthType.OIDC, AuthType.OTHER)
                        .contains(type);
            case X509_SVID, CERTIFICATE ->
                Set.of(AuthType.CERT, AuthType.SPIFFE, AuthType.OTHER).contains(type);
            case CLOUD, TOKEN, APPROLE, PASSWORD, GITHUB, STORED_ACCOUNT_TOKEN, CLOUD_KEY, UNKNOWN -> true;
        };
    }

    /** For JWT-SVIDs: the discovery address that Vault asks must be the issuer that the provider announces there. */
    Optional<Hop> issuer(VaultClient client) {
        Optional<VaultAuthMount> mount = client.login().mount().asKnown().flatMap(asked::mount);
        if (client.login().kind() != Login.Kind.JWT_SVID || mount.isEmpty()) {
            return Optional.empty();
        }
        Value<String> url = mount.get().config().text("oidc_discovery_url");
        Location at = url.location().orElse(mount.get().at());
        if (url.asKnown().isEmpty()) {
            boolean otherKeys =
                    mount.get().config().has("jwks_url") || mount.get().config().has("jwt_validation_pubkeys");
            return Optional.of(
                    otherKeys
                            ? Hop.ok(HopName.ISSUER, "keys are given to the mount itself", at)
                            : Hop.unknown(
                                    HopName.ISSUER, "where the mount gets its keys from is not known", SETUP, at));
        }
        return Optional.of(issuer(url.asKnown().get(), at));
    }

    private Hop issuer(String url, Location at) {
        List<OidcProvider> providers = spire.of(OidcProvider.class);
        boolean secure = url.startsWith("https://");
        String host = Issuers.host(url);
        for (OidcProvider provider : providers) {
            Optional<String> announced = provider.issuerFor(host, secure);
            if (announced.filter(url::equals).isPresent()) {
                return Hop.ok(HopName.ISSUER, "issuer " + url, provider.at());
            }
            if (announced.isPresent()) {
                return Hop.broken(
                        HopName.ISSUER,
                        "the mount asks " + url + ", which announces another issuer: " + announced.get(),
                        at);
            }
        }
        if (providers.isEmpty()) {
            boolean same = spire.servers().stream()
                    .map(SpireServer::jwtIssuer)
                    .anyMatch(issuer -> issuer.isKnown(url::equals));
            return same
                    ? Hop.ok(HopName.ISSUER, "issuer " + url, at)
                    : Hop.unknown(
                            HopName.ISSUER,
                            "no OIDC discovery provider was read",
                            "scan the manifests of SPIRE's OIDC discovery provider",
                            at);
        }
        boolean known =
                providers.stream().noneMatch(provider -> provider.domains().isEmpty());
        return known
                ? Hop.broken(HopName.ISSUER, "no OIDC discovery provider that was read answers for " + host, at)
                : Hop.unknown(
                        HopName.ISSUER,
                        "for which names the provider answers is not known",
                        "scan its configuration",
                        at);
    }
}
