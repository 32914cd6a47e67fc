// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.vault.Answer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.AccessList;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.role.Identity;
import dev.plumbline.vault.role.Traits;
import dev.plumbline.vault.setup.VaultAuthMount;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.vault.setup.VaultSetup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What carriers set up in Vault, found by name instead of by search, and what each role's policies allow, worked out once. */
final class SetupIndex {
    private final VaultFacts vault;
    private final Traits traits;
    private final Map<String, List<VaultAuthMount>> mounts = new HashMap<>();
    private final Map<String, List<VaultRole>> rolesOnMount = new HashMap<>();
    private final Map<String, VaultRole> roles = new HashMap<>();
    private final Map<String, List<VaultPolicy>> policies = new HashMap<>();
    private final Map<VaultRole, Granted> granted = new IdentityHashMap<>();
    private final Map<VaultClient, Optional<VaultRole>> asked = new IdentityHashMap<>();

    /** A role's policies: their rules, and whether all of them were read. */
    private record Granted(List<PathRule> rules, AccessList access, Optional<Answer> gap) {}

    SetupIndex(VaultFacts vault) {
        this.vault = vault;
        traits = vault.traits();
        VaultSetup setup = vault.setup();
        setup.authMounts()
                .forEach(mount -> mounts.computeIfAbsent(mount.path(), path -> new ArrayList<>())
                        .add(mount));
        setup.roles().forEach(role -> {
            rolesOnMount
                    .computeIfAbsent(role.mount(), mount -> new ArrayList<>())
                    .add(role);
            roles.putIfAbsent(key(role.mount(), role.name()), role);
        });
        setup.policies()
                .forEach(policy -> policies.computeIfAbsent(lower(policy.name()), name -> new ArrayList<>())
                        .add(policy));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String key(String mount, String name) {
        return mount + "/role/" + name;
    }

    /** Of several carriers the one that configures it, then the one that enables it: others only know its roles. */
    Optional<VaultAuthMount> mount(String path) {
        return mounts.getOrDefault(VaultSetup.mountPath(path), List.of()).stream()
                .min(Comparator.comparing(VaultAuthMount::configured)
                        .thenComparing(VaultAuthMount::declared)
                        .reversed());
    }

    boolean knowsMounts() {
        return !mounts.isEmpty();
    }

    List<VaultRole> rolesOn(String mount) {
        return rolesOnMount.getOrDefault(VaultSetup.mountPath(mount), List.of());
    }

    /** The role that a client asks for, when it was read; where it names none, the mount's default. */
    Optional<VaultRole> role(VaultClient client) {
        return asked.computeIfAbsent(client, this::find);
    }

    private Optional<VaultRole> find(VaultClient client) {
        Login login = client.login();
        Optional<String> mount = login.mount().asKnown();
        Optional<String> name = login.role().asKnown().or(() -> mount.flatMap(this::defaultRole));
        return mount.flatMap(path ->
                name.flatMap(role -> Optional.ofNullable(roles.get(key(VaultSetup.mountPath(path), lower(role))))));
    }

    private Optional<String> defaultRole(String mount) {
        return mount(mount).flatMap(each -> each.config().text("default_role").asKnown());
    }

    List<VaultPolicy> policies(String name) {
        return policies.getOrDefault(lower(name), List.of());
    }

    /** The rules of all policies that a role's tokens get, as far as they were read. */
    List<PathRule> rulesOf(VaultRole role) {
        return granted(role).rules();
    }

    /** Do the role's policies grant something; a grant by those that were read counts although others were not. */
    Answer grants(VaultRole role, String path, Capability verb) {
        Granted all = granted(role);
        Answer answer = all.access().permits(path, verb);
        return answer.isYes() ? answer : all.gap().orElse(answer);
    }

    /** The grant that comes nearest to a path, for people who look for a slip of the pen. */
    Optional<String> nearest(VaultRole role, String path) {
        return granted(role).access().nearest(path, 1).stream()
                .map(grant -> grant.pattern().text())
                .filter(text -> !text.equals(path))
                .findFirst();
    }

    /** Two threads never share facts, so a plain map will do. */
    private Granted granted(VaultRole role) {
        return granted.computeIfAbsent(role, this::read);
    }

    private Granted read(VaultRole role) {
        List<PathRule> rules = new ArrayList<>();
        Optional<Answer> gap = role.limits().policies().isUnknown()
                ? Optional.of(Answer.unknown("which policies the role gives is not known", role.at()))
                : Optional.empty();
        for (var name : role.limits().policies().asKnown().orElse(List.of())) {
            List<VaultPolicy> found = policies(name.value());
            boolean complete = !found.isEmpty() && found.stream().allMatch(VaultPolicy::isComplete);
            if (!complete && !name.value().equals("default") && gap.isEmpty()) {
                gap = Optional.of(Answer.unknown("policy " + name.value() + " was not read", name.at()));
            }
            found.forEach(policy -> rules.addAll(policy.rules()));
        }
        return new Granted(List.copyOf(rules), AccessList.of(rules, Map.of()), gap);
    }

    Answer admits(VaultRole role, Identity identity) {
        return role.binding().admits(identity, traits);
    }

    Traits traits() {
        return traits;
    }

    VaultFacts vault() {
        return vault;
    }
}
