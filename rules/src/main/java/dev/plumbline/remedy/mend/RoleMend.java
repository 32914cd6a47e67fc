// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.mend;

import dev.plumbline.chain.Cap;
import dev.plumbline.chain.Edge;
import dev.plumbline.chain.HopName;
import dev.plumbline.chain.Standing;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.remedy.Door;
import dev.plumbline.remedy.Part;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.Step;
import dev.plumbline.remedy.VaultCommands;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The role and the policy that a client asks for, written so that they admit exactly it, and grant exactly what it reads. */
final class RoleMend {
    private static final Set<Cap> OF_ROLE =
            EnumSet.of(Cap.LONG_TOKEN, Cap.WIDE_BINDING, Cap.NO_AUDIENCE, Cap.GENERIC_AUDIENCE, Cap.STATIC_LOGIN);
    private static final Set<HopName> HOPS_OF_ROLE =
            EnumSet.of(HopName.ROLE, HopName.AUDIENCE, HopName.POLICY, HopName.MOUNT);

    private final Premises premises;
    private final Standing standing;
    private final Edge edge;
    private final VaultClient client;
    private final ClientEdit edit;
    private final IdentityMend identity;
    private final VaultCommands commands;

    RoleMend(Premises premises, Standing standing, Edge edge, ClientEdit edit, IdentityMend identity) {
        this.premises = premises;
        this.standing = standing;
        this.edge = edge;
        this.client = edge.client().orElseThrow();
        this.edit = edit;
        this.identity = identity;
        this.commands = new VaultCommands(premises);
    }

    List<Step> steps(Set<Cap> caps, List<String> remarks) {
        Set<HopName> broken = Mends.broken(edge);
        boolean newLogin = caps.contains(Cap.STATIC_LOGIN) && edge.caps().contains(Cap.STATIC_LOGIN);
        boolean role = identity.moves()
                || newLogin
                || broken.stream().anyMatch(HOPS_OF_ROLE::contains)
                || caps.stream()
                        .anyMatch(cap -> OF_ROLE.contains(cap) && edge.caps().contains(cap));
        boolean policy = newLogin
                || broken.contains(HopName.PATH)
                || broken.contains(HopName.POLICY)
                || caps.contains(Cap.WIDE_GRANT) && edge.caps().contains(Cap.WIDE_GRANT)
                || (broken.contains(HopName.ROLE) || broken.contains(HopName.MOUNT)) && known().isEmpty();
        List<String> lines = new ArrayList<>();
        if (broken.contains(HopName.ISSUER)) {
            lines.addAll(commands.jwt(mount(newLogin), false));
        }
        Door door = door(newLogin, policy);
        if (newLogin || broken.contains(HopName.MOUNT)) {
            lines.addAll(commands.mount(door));
        }
        if (policy) {
            lines.addAll(commands.policy(door.policy(), paths()));
        }
        if (role || policy && !door.policy().equals(String.join(",", policies()))) {
            lines.addAll(commands.role(door));
        }
        List<Step> steps = new ArrayList<>();
        if (!lines.isEmpty()) {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part.Commands(lines));
            known().ifPresent(old -> parts.add(new Part.Words("Today it is written by the "
                    + old.carrier().words() + " ("
                    + Files.of(old.at())
                    + old.at().span().map(span -> ":" + span.start().line()).orElse("")
                    + "): change it there too, or the next run undoes this.")));
            steps.add(new Step(
                    "Bind its role in " + premises.product().title(),
                    "To this identity, this audience and these paths, with tokens that live minutes.",
                    parts));
        }
        if (newLogin) {
            edit.login(door, remarks);
        } else {
            client(door, broken, remarks);
        }
        return steps;
    }

    private void client(Door door, Set<HopName> broken, List<String> remarks) {
        boolean renamed = client.login()
                .role()
                .asKnown()
                .filter(door.role()::equalsIgnoreCase)
                .isEmpty();
        if (renamed && (broken.contains(HopName.ROLE) || othersAsk())) {
            edit.role(door.role(), remarks);
        }
        boolean silent = client.login().audience().isAbsent() && client.login().kind() == Login.Kind.SERVICE_ACCOUNT;
        boolean asked = edge.caps().contains(Cap.NO_AUDIENCE) || broken.contains(HopName.AUDIENCE);
        if (silent && asked) {
            edit.audience(door.audience(), remarks);
        }
        if (identity.moves()) {
            edit.account(identity.account(), remarks);
        }
    }

    private Optional<VaultRole> known() {
        return client.login()
                .mount()
                .asKnown()
                .flatMap(mount -> client.login()
                        .role()
                        .asKnown()
                        .flatMap(role -> premises.facts().vault().setup().roles(mount, role).stream()
                                .findFirst()));
    }

    /** True when other workloads log in to the role too: it cannot be bound to one of them. */
    private boolean othersAsk() {
        return known().stream()
                .flatMap(role -> premises.facts().chain().doors().stream()
                        .filter(door -> door.role().equals(role)))
                .flatMap(door -> door.openers().stream())
                .flatMap(opener -> opener.asking().stream())
                .map(Workload::id)
                .anyMatch(id -> !id.equals(standing.workload().id()));
    }

    private String mount(boolean newLogin) {
        if (newLogin) {
            return premises.kubernetesMount().map(VaultAuthMount::path).orElse("kubernetes");
        }
        String usual = client.login().kind() == Login.Kind.JWT_SVID ? "jwt" : "kubernetes";
        return client.login().mount().asKnown().orElse(usual);
    }

    private Door door(boolean newLogin, boolean newPolicy) {
        String mount = mount(newLogin);
        boolean jwt = !newLogin
                && (client.login().kind() == Login.Kind.JWT_SVID
                        || premises.facts().vault().setup().authMounts(mount).stream()
                                .anyMatch(each -> each.type().isJwt()));
        Optional<VaultRole> waiting = newLogin ? premises.roleFor(mount, identity.account()) : Optional.empty();
        String role = othersAsk() || newLogin
                ? waiting.map(VaultRole::name).orElseGet(premises::roleName)
                : client.login().role().asKnown().orElseGet(premises::roleName);
        String namespace = client.login().account().namespace().asKnown().orElse(premises.namespace());
        String policy = newPolicy || policies().isEmpty()
                ? waiting.flatMap(premises::onlyPolicy).orElseGet(this::policyName)
                : String.join(",", policies());
        return new Door(jwt, mount, role, policy, audience(), namespace, subject(jwt, namespace));
    }

    private String subject(boolean jwt, String namespace) {
        if (client.login().kind() == Login.Kind.JWT_SVID) {
            return identity.spiffeId();
        }
        boolean ownPods = client.holder().equals(standing.workload().id());
        String account = identity.moves() || ownPods
                ? identity.account()
                : client.login().account().name().asKnown().orElseGet(identity::account);
        return jwt ? "system:serviceaccount:" + namespace + ":" + account : account;
    }

    /** What the client shows, else what the role asks for, unless others use it too. */
    private String audience() {
        Optional<String> shown = client.login().audience().asKnown().or(this::ofWorkloadApi);
        if (shown.isPresent() && !edge.caps().contains(Cap.GENERIC_AUDIENCE)) {
            return shown.get();
        }
        Optional<String> bound = known().flatMap(role -> {
            if (role.binding() instanceof JwtBinding binding) {
                return binding.audiences().asKnown().stream()
                        .flatMap(List::stream)
                        .map(Located::value)
                        .findFirst();
            }
            return role.binding() instanceof KubernetesBinding binding
                    ? binding.audience().asKnown().filter(text -> !text.isEmpty())
                    : Optional.empty();
        });
        return edge.caps().contains(Cap.GENERIC_AUDIENCE) ? premises.audience() : bound.orElseGet(premises::audience);
    }

    private Optional<String> ofWorkloadApi() {
        return client.login().kind() == Login.Kind.JWT_SVID
                ? premises.facts()
                        .spire()
                        .consumer(standing.workload().id())
                        .flatMap(consumer ->
                                consumer.audiences().stream().sorted().findFirst())
                : Optional.empty();
    }

    private List<String> policies() {
        return known().map(role -> role.limits().policies()).flatMap(Value::asKnown).orElse(List.of()).stream()
                .map(Located::value)
                .toList();
    }

    /** The policy that the role has, where no other role gives it; else one of its own. */
    private String policyName() {
        List<String> names = policies();
        boolean alone = names.size() == 1
                && premises.facts().vault().setup().roles().stream()
                                .filter(role -> role.limits().policies().asKnown().orElse(List.of()).stream()
                                        .anyMatch(each -> each.value().equals(names.get(0))))
                                .count()
                        == 1;
        boolean special = !names.isEmpty()
                && (names.get(0).equals("default") || names.get(0).equals("root"));
        return alone && !special && !othersAsk() ? names.get(0) : premises.roleName();
    }

    /** The API paths that it reads. */
    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (Edge each : standing.edges()) {
            boolean same = each.client()
                    .filter(other -> other.login().role().equals(client.login().role())
                            || other.login()
                                    .role()
                                    .asKnown()
                                    .equals(client.login().role().asKnown()))
                    .isPresent();
            if (same) {
                each.client()
                        .ifPresent(other -> other.requests()
                                .forEach(request -> path(request).ifPresent(paths::add)));
            }
        }
        if (paths.isEmpty()) {
            paths.add(premises.kvMount() + "/data/"
                    + premises.blanks()
                            .ask(
                                    "SECRET_PATH",
                                    "the path below the engine that "
                                            + standing.workload().id() + " reads"));
        }
        return paths;
    }

    private Optional<String> path(Request request) {
        Optional<String> path = request.path().asKnown();
        if (path.isEmpty() || request.form() == Request.Form.API) {
            return path;
        }
        String text = KvPath.trim(path.get());
        Optional<SecretEngine> engine = premises.facts().vault().setup().engineOf(text);
        String mount = engine.map(SecretEngine::path)
                .orElseGet(() -> text.contains("/") ? text.substring(0, text.indexOf('/')) : text);
        int version = engine.flatMap(each -> each.version().asKnown()).orElse(2);
        return Optional.of(KvPath.data(mount, version, KvPath.below(mount, text)));
    }
}
