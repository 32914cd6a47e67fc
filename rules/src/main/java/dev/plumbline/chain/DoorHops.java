// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.OidcProvider;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.SpireServer;
import dev.plumbline.spire.reach.Issuers;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.AuthType;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.role.Identity;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.role.SubjectBreadth;
import dev.plumbline.vault.role.TokenLimits;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultRole;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The hops from an identity through a role of Vault: mount, issuer, audience, role. */
final class DoorHops {
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);
    private static final String SETUP = "scan the script, resource or Terraform that sets up Vault";

    private final SpireFacts spire;
    private final VaultFacts vault;

    DoorHops(SpireFacts spire, VaultFacts vault) {
        this.spire = spire;
        this.vault = vault;
    }

    /** The role that a client asks for, when it was read. */
    Optional<VaultRole> role(VaultClient client) {
        Login login = client.login();
        Optional<String> mount = login.mount().asKnown();
        Optional<String> name = login.role().asKnown().or(() -> mount.flatMap(this::defaultRole));
        return mount.flatMap(path ->
                name.flatMap(role -> vault.setup().roles(path, role).stream().findFirst()));
    }

    private Optional<String> defaultRole(String mount) {
        return vault.setup().authMounts(mount).stream()
                .flatMap(each -> each.config().text("default_role").asKnown().stream())
                .findFirst();
    }

    Hop mount(VaultClient client) {
        Login login = client.login();
        Location at = login.mount().location().orElse(login.at());
        Optional<String> path = login.mount().asKnown();
        if (path.isEmpty()) {
            return Hop.unknown(
                    HopName.MOUNT, "which auth mount it uses is not known", "see the client's own configuration", at);
        }
        List<VaultAuthMount> mounts = vault.setup().authMounts(path.get());
        if (mounts.isEmpty()) {
            return vault.setup().authMounts().isEmpty()
                    ? Hop.unknown(HopName.MOUNT, "auth mount " + path.get() + " was not read", SETUP, at)
                    : Hop.broken(HopName.MOUNT, "nothing that was read enables an auth method at " + path.get(), at);
        }
        VaultAuthMount mount = mounts.get(0);
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
        Optional<VaultAuthMount> mount = client.login()
                .mount()
                .asKnown()
                .flatMap(path -> vault.setup().authMounts(path).stream().findFirst());
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

    Hop audience(VaultClient client, Optional<VaultRole> role) {
        Login login = client.login();
        Location at = login.audience().location().orElse(login.at());
        if (role.isEmpty()) {
            return Hop.unknown(HopName.AUDIENCE, "which audience the role asks for was not read", SETUP, at);
        }
        Value<List<String>> shown = login.audience().map(List::of);
        if (role.get().binding() instanceof JwtBinding binding) {
            return hop(HopName.AUDIENCE, binding.audience(shown, vault.traits()), at);
        }
        if (role.get().binding() instanceof KubernetesBinding binding) {
            Answer answer = binding.audience(shown);
            boolean unbound = role.get().parameters().text("audience").isAbsent();
            return unbound
                    ? Hop.weak(
                            HopName.AUDIENCE,
                            "role " + role.get().name() + " asks for no audience",
                            role.get().at(),
                            Cap.NO_AUDIENCE)
                    : hop(HopName.AUDIENCE, answer, at);
        }
        return Hop.ok(HopName.AUDIENCE, "this login has none", at);
    }

    private static Hop hop(HopName name, Answer answer, Location otherwise) {
        Location at = answer.evidence().stream().findFirst().orElse(otherwise);
        return switch (answer.verdict()) {
            case PASS, NOT_APPLICABLE -> Hop.ok(name, answer.why(), at);
            case FAIL -> Hop.broken(name, answer.why(), at);
            case UNKNOWN -> Hop.unknown(name, answer.why(), SETUP, at);
        };
    }

    Hop role(VaultClient client, Optional<VaultRole> role, Workload workload) {
        Login login = client.login();
        Location at = login.role().location().orElse(login.at());
        if (role.isEmpty()) {
            return missingRole(login, at);
        }
        Answer admitted = vault.admits(role.get(), shownTo(role.get(), login, workload));
        if (!admitted.isYes()) {
            return hop(HopName.ROLE, admitted, role.get().at());
        }
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        StringBuilder words = new StringBuilder("role " + role.get().name());
        breadth(role.get()).ifPresent(wide -> {
            caps.add(Cap.WIDE_BINDING);
            words.append(" admits ").append(wide);
        });
        life(role.get().limits()).ifPresent(lives -> {
            caps.add(Cap.LONG_TOKEN);
            words.append(caps.size() > 1 ? ", " : ": ").append(lives);
        });
        return caps.isEmpty()
                ? Hop.ok(HopName.ROLE, words + " admits exactly it", role.get().at())
                : Hop.weak(HopName.ROLE, words.toString(), role.get().at(), caps.toArray(Cap[]::new));
    }

    private Hop missingRole(Login login, Location at) {
        Optional<String> mount = login.mount().asKnown();
        Optional<String> name = login.role().asKnown();
        List<String> known = vault.setup().roles().stream()
                .filter(each -> mount.filter(each.mount()::equals).isPresent())
                .map(VaultRole::name)
                .distinct()
                .toList();
        if (name.isEmpty()) {
            return Hop.unknown(
                    HopName.ROLE, "which role it asks for is not known", "see the client's own configuration", at);
        }
        return known.isEmpty()
                ? Hop.unknown(HopName.ROLE, "role " + name.get() + " was not read", SETUP, at)
                : Hop.broken(
                        HopName.ROLE,
                        "role " + name.get() + " does not exist on " + mount.orElse("") + ", only "
                                + known.stream().limit(3).collect(Collectors.joining(", ")),
                        at);
    }

    /** What the workload shows, with an audience that fits: that one is a hop of its own. */
    private Identity shownTo(VaultRole role, Login login, Workload workload) {
        if (role.binding() instanceof JwtBinding binding) {
            Value<List<String>> audiences = binding.audiences()
                    .map(list -> list.stream().map(Located::value).toList());
            Value<List<String>> fitting =
                    audiences.asKnown().filter(list -> !list.isEmpty()).isPresent()
                            ? audiences
                            : login.audience().map(List::of);
            boolean svid = login.kind() == Login.Kind.JWT_SVID;
            return new Identity.Token(
                    svid ? spiffeId(workload) : accountSubject(login), fitting, Value.absent(), Map.of(), svid);
        }
        if (login.kind() == Login.Kind.X509_SVID) {
            Value<String> id = spiffeId(workload);
            return new Identity.Certificate(Value.absent(), id.map(List::of), Value.absent());
        }
        return login.kind().isIdentity()
                ? new Identity.Account(
                        login.account().namespace().asKnown().orElse(workload.namespace()),
                        login.account().name().asKnown().orElse(""),
                        role.parameters().text("audience").map(List::of),
                        Value.absent())
                : new Identity.Bearer(login.kind().words());
    }

    private static Value<String> accountSubject(Login login) {
        return login.account()
                .name()
                .map(name -> "system:serviceaccount:"
                        + login.account().namespace().asKnown().orElse("") + ":" + name);
    }

    private Value<String> spiffeId(Workload workload) {
        return spire.identitiesOf(workload.id())
                .flatMap(identities -> identities.only())
                .filter(identity -> !identity.hasPlaceholder())
                .map(identity -> Value.known(identity.spiffeId(), identity.by().at()))
                .orElseGet(() -> Value.unknown("its SPIFFE ID is not known for sure", workload.at()));
    }

    /** Whom else a pattern admits, in words; empty for an exact binding. */
    private static Optional<String> breadth(VaultRole role) {
        if (role.binding() instanceof JwtBinding binding) {
            if (binding.bindsNobody()) {
                return Optional.of("every identity with its audience");
            }
            boolean globs = binding.globs().isKnown(Boolean::booleanValue);
            List<Located<String>> subjects = binding.claim("sub").asKnown().orElse(List.of());
            return subjects.stream()
                    .map(subject -> SubjectBreadth.of(subject.value()))
                    .filter(breadth -> globs && breadth.isWiderThan(SubjectBreadth.INSTANCE))
                    .findFirst()
                    .map(SubjectBreadth::words);
        }
        if (role.binding() instanceof KubernetesBinding binding) {
            boolean wild = KubernetesBinding.isEverything(binding.names())
                    || KubernetesBinding.isEverything(binding.namespaces());
            return wild ? Optional.of(binding.words()) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> life(TokenLimits limits) {
        if (limits.isEndless()) {
            return Optional.of("its token can be renewed for ever");
        }
        if (limits.ttl()
                .asKnown()
                .filter(ttl -> ttl.compareTo(LONGEST_TOKEN) > 0)
                .isPresent()) {
            return Optional.of(
                    "its token is valid for " + words(limits.ttl().asKnown().orElseThrow()));
        }
        boolean bounded = limits.maxTtl()
                .asKnown()
                .filter(ttl -> !ttl.isZero() && ttl.compareTo(LONGEST_TOKEN) <= 0)
                .isPresent();
        return TokenLimits.isUnset(limits.ttl()) && !bounded
                ? Optional.of("its token is valid as long as Vault's default, up to 768h")
                : Optional.empty();
    }

    private static String words(Duration ttl) {
        return ttl.toMinutes() % 60 == 0 ? ttl.toHours() + "h" : ttl.toMinutes() + "m";
    }
}
