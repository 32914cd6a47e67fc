// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.role.Identity;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The hops of a login at its role: the audience that it asks for, and whom it admits. */
final class RoleHops {
    private static final String OF_CLIENT = "see the client's own configuration";
    /** What API servers put into tokens for which nobody asks an audience, beside their own URL. */
    private static final Set<String> OF_API_SERVERS = Set.of("api", "k3s", "kubernetes", "unknown");
    /** Words that stand for no particular Vault. */
    private static final Set<String> GENERIC = Set.of(
            "test", "testing", "mys3", "example", "audience", "api", "kubernetes", "default", "sts.amazonaws.com", "*");

    private final Inventory inventory;
    private final SpireFacts spire;
    private final IdentityHops identity;
    private final VaultFacts vault;
    private final AskedRoles asked;

    RoleHops(Inventory inventory, SpireFacts spire, IdentityHops identity, VaultFacts vault, AskedRoles asked) {
        this.inventory = inventory;
        this.spire = spire;
        this.identity = identity;
        this.vault = vault;
        this.asked = asked;
    }

    Hop audience(VaultClient client, Optional<VaultRole> role, Workload workload) {
        Login login = client.login();
        Location at = login.audience().location().orElse(login.at());
        if (role.isEmpty()) {
            return Hop.unknown(HopName.AUDIENCE, "which audience the role asks for was not read", MountHops.SETUP, at);
        }
        Value<List<String>> shown = audiences(login, workload);
        if (role.get().binding() instanceof JwtBinding binding) {
            if (login.kind() == Login.Kind.JWT_SVID && shown.isAbsent()) {
                return Hop.unknown(
                        HopName.AUDIENCE, "for which audience it asks its JWT-SVID is not known", OF_CLIENT, at);
            }
            Answer answer = binding.audience(shown, vault.traits());
            List<Located<String>> bound = binding.audiences().asKnown().orElse(List.of());
            boolean unbound = bound.isEmpty() && !binding.audiences().isUnknown();
            return judged(
                    answer, shown, unbound, bound.stream().map(Located::value).toList(), role.get(), at);
        }
        if (role.get().binding() instanceof KubernetesBinding binding) {
            List<String> bound = binding.audience().asKnown().stream()
                    .filter(audience -> !audience.isEmpty())
                    .toList();
            boolean unbound = bound.isEmpty() && !binding.audience().isUnknown();
            boolean ofServer = shown.isAbsent() && bound.stream().anyMatch(RoleHops::isNoApiServer);
            return ofServer
                    ? Hop.broken(
                            HopName.AUDIENCE,
                            "the token is for the API server, and role "
                                    + role.get().name() + " asks for audience " + bound.get(0),
                            at)
                    : judged(binding.audience(shown), shown, unbound, bound, role.get(), at);
        }
        return Hop.ok(HopName.AUDIENCE, "this login has none", at);
    }

    private static boolean isNoApiServer(String audience) {
        return !audience.contains("://") && !OF_API_SERVERS.contains(audience.toLowerCase(Locale.ROOT));
    }

    private static Hop judged(
            Answer answer,
            Value<List<String>> shown,
            boolean unbound,
            List<String> bound,
            VaultRole role,
            Location at) {
        if (answer.isNo() && !bound.isEmpty() && shown.asKnown().isPresent()) {
            return Hop.broken(
                    HopName.AUDIENCE,
                    "its token is for audience "
                            + String.join(", ", shown.asKnown().get()) + ", and role " + role.name() + " asks for "
                            + String.join(" or ", bound),
                    at);
        }
        if (answer.isNo() || answer.isUnknown() && !unbound) {
            return hop(HopName.AUDIENCE, answer, at);
        }
        if (unbound) {
            return Hop.weak(
                    HopName.AUDIENCE, "role " + role.name() + " asks for no audience", role.at(), Cap.NO_AUDIENCE);
        }
        Optional<String> shared = bound.stream()
                .filter(audience ->
                        GENERIC.contains(audience.toLowerCase(Locale.ROOT)) || audience.contains("kubernetes.default"))
                .findFirst();
        Location place = answer.evidence().stream().findFirst().orElse(at);
        return shared.map(audience -> Hop.weak(
                        HopName.AUDIENCE,
                        "audience " + audience + ", which others use too",
                        place,
                        Cap.GENERIC_AUDIENCE))
                .orElseGet(() -> hop(HopName.AUDIENCE, answer, at));
    }

    /** Of the client's own configuration, else whatever its pod asks the Workload API for. */
    private Value<List<String>> audiences(Login login, Workload workload) {
        if (!login.audience().isAbsent() || login.kind() != Login.Kind.JWT_SVID) {
            return login.audience().map(List::of);
        }
        return identity.consumer(workload)
                .filter(consumer -> !consumer.audiences().isEmpty())
                .map(consumer ->
                        Value.known(consumer.audiences().stream().sorted().toList(), consumer.at()))
                .orElseGet(Value::absent);
    }

    private static Hop hop(HopName name, Answer answer, Location otherwise) {
        Location at = answer.evidence().stream().findFirst().orElse(otherwise);
        return switch (answer.verdict()) {
            case PASS, NOT_APPLICABLE -> Hop.ok(name, answer.why(), at);
            case FAIL -> Hop.broken(name, answer.why(), at);
            case UNKNOWN -> Hop.unknown(name, answer.why(), MountHops.SETUP, at);
        };
    }

    Hop role(VaultClient client, Optional<VaultRole> found, Workload workload) {
        Login login = client.login();
        Location at = login.role().location().orElse(login.at());
        if (found.isEmpty()) {
            return missingRole(login, at);
        }
        VaultRole role = found.get();
        Answer admitted = vault.admits(role, shownTo(role, login, workload));
        if (!admitted.isYes()) {
            return hop(HopName.ROLE, admitted, role.at());
        }
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        List<String> words = new ArrayList<>();
        RoleWidth.of(role).ifPresent(wide -> {
            caps.add(Cap.WIDE_BINDING);
            words.add("admits " + wide);
        });
        TokenLife life = TokenLife.of(role.limits(), asked.mount(role.mount()));
        if (life.isLong()) {
            caps.add(Cap.LONG_TOKEN);
            words.add(life.words());
        }
        String statement =
                "role " + role.name() + (words.isEmpty() ? " admits exactly it" : ": " + String.join(", ", words));
        if (life.isUnknown()) {
            return Hop.unknown(
                    HopName.ROLE,
                    "role " + role.name() + " admits it; " + life.words(),
                    MountHops.SETUP,
                    role.at(),
                    caps.toArray(Cap[]::new));
        }
        return caps.isEmpty()
                ? Hop.ok(HopName.ROLE, statement, role.at())
                : Hop.weak(HopName.ROLE, statement, role.at(), caps.toArray(Cap[]::new));
    }

    private Hop missingRole(Login login, Location at) {
        Optional<String> mount = login.mount().asKnown();
        Optional<String> name = login.role().asKnown();
        List<String> known = mount.map(vault.setup()::rolesOn).orElse(List.of()).stream()
                .map(VaultRole::name)
                .distinct()
                .toList();
        if (name.isEmpty()) {
            boolean nothingDefault = login.role().isAbsent() && !known.isEmpty();
            return nothingDefault
                    ? Hop.broken(HopName.ROLE, "it names no role, and the mount has no default that exists", at)
                    : Hop.unknown(HopName.ROLE, "which role it asks for is not known", OF_CLIENT, at);
        }
        if (known.isEmpty()) {
            return Hop.unknown(HopName.ROLE, "role " + name.get() + " was not read", MountHops.SETUP, at);
        }
        String others = known.stream().limit(3).collect(Collectors.joining(", ")) + (known.size() > 3 ? ", …" : "");
        return Hop.broken(
                HopName.ROLE,
                "role " + name.get() + " does not exist on auth mount " + mount.orElse("") + ", only " + others,
                at);
    }

    /** What the workload shows, with an audience that fits: that one is a hop of its own. */
    private Identity shownTo(VaultRole role, Login login, Workload workload) {
        if (role.binding() instanceof JwtBinding binding) {
            Value<List<String>> bound = binding.audiences()
                    .map(list -> list.stream().map(Located::value).toList());
            boolean binds = bound.asKnown().filter(list -> !list.isEmpty()).isPresent();
            Value<List<String>> audiences = binds ? bound : Value.absent();
            return login.kind() == Login.Kind.JWT_SVID
                    ? Identity.Token.svid(spiffeId(workload), audiences)
                    : Identity.Token.account(
                            namespace(login, workload), login.account().name(), audiences);
        }
        if (login.kind() == Login.Kind.X509_SVID) {
            Value<String> id = spiffeId(workload);
            return new Identity.Certificate(Value.absent(), id.map(List::of), Value.absent());
        }
        if (!login.kind().isIdentity()) {
            return new Identity.Bearer(login.kind().words());
        }
        String namespace = namespace(login, workload);
        return new Identity.Account(
                namespace,
                login.account().name().asKnown().orElse(""),
                role.parameters().text("audience").map(List::of),
                labels(namespace));
    }

    private Value<Map<String, String>> labels(String namespace) {
        return inventory
                .namespace(namespace)
                .map(found -> {
                    Map<String, String> labels = new LinkedHashMap<>();
                    found.metadata().labels().forEach((key, value) -> labels.put(key, value.value()));
                    return Value.known(labels, found.at());
                })
                .orElseGet(Value::absent);
    }

    private static String namespace(Login login, Workload workload) {
        return login.account().namespace().asKnown().orElse(workload.namespace());
    }

    /** Whether the registration yields it is a hop of its own; here counts which one it would be. */
    private Value<String> spiffeId(Workload workload) {
        return spire.identitiesOf(workload.id())
                .filter(identities -> identities.possibleSpiffeIds().size() == 1)
                .map(Identities::identities)
                .map(identities -> identities.get(0))
                .filter(identity -> !identity.hasPlaceholder())
                .map(identity -> Value.known(identity.spiffeId(), identity.by().at()))
                .orElseGet(() -> Value.unknown("its SPIFFE ID is not known for sure", workload.at()));
    }
}
