// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import static java.util.stream.Collectors.groupingBy;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.policy.KvPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that the carriers of an estate set up, together, found by name. */
public final class VaultSetup {
    /**
     * One write to the API.
     *
     * @param path whole, without slashes at the ends; as spelled where it is not known
     * @param known false when a part of the path is only known at run time
     * @param logical true for a KV path as the command line takes it, without {@code data/}
     */
    public record Written(
            String path, boolean known, boolean logical, Parameters parameters, Carrier carrier, Location at) {}

    private record RoleName(String mount, String name) {}

    private final List<VaultAuthMount> authMounts;
    private final List<VaultRole> roles;
    private final List<VaultPolicy> policies;
    private final List<SecretEngine> engines;
    private final List<AuditDevice> auditDevices;
    private final List<Written> secrets;
    private final List<Written> others;
    private final Map<String, List<VaultAuthMount>> mountsByPath;
    private final Map<String, List<VaultRole>> rolesByMount;
    private final Map<RoleName, List<VaultRole>> rolesByName;
    private final Map<String, List<VaultRole>> rolesByPolicy = new HashMap<>();
    private final Map<String, List<VaultPolicy>> policiesByName;

    /**
     * @param secrets what is written into KV engines: logical paths ({@code secret/app/db}) or API paths
     * @param others writes that none of the other lists understands
     */
    VaultSetup(
            List<VaultAuthMount> authMounts,
            List<VaultRole> roles,
            List<VaultPolicy> policies,
            List<SecretEngine> engines,
            List<AuditDevice> auditDevices,
            List<Written> secrets,
            List<Written> others) {
        this.authMounts = List.copyOf(authMounts);
        this.roles = List.copyOf(roles);
        this.policies = List.copyOf(policies);
        this.engines = List.copyOf(engines);
        this.auditDevices = List.copyOf(auditDevices);
        this.secrets = List.copyOf(secrets);
        this.others = List.copyOf(others);
        mountsByPath = authMounts.stream().collect(groupingBy(VaultAuthMount::path));
        rolesByMount = roles.stream().collect(groupingBy(VaultRole::mount));
        rolesByName = roles.stream().collect(groupingBy(role -> new RoleName(role.mount(), role.name())));
        policiesByName = policies.stream().collect(groupingBy(policy -> lower(policy.name())));
        roles.forEach(role -> role.limits().policies().asKnown().orElse(List.of()).stream()
                .map(name -> lower(name.value()))
                .distinct()
                .forEach(name -> rolesByPolicy
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(role)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Without {@code auth/} and slashes at the ends. */
    public static String mountPath(String path) {
        String trimmed = KvPath.trim(path);
        return trimmed.startsWith("auth/") ? KvPath.trim(trimmed.substring("auth/".length())) : trimmed;
    }

    public List<VaultAuthMount> authMounts() {
        return authMounts;
    }

    public List<VaultRole> roles() {
        return roles;
    }

    public List<VaultPolicy> policies() {
        return policies;
    }

    public List<SecretEngine> engines() {
        return engines;
    }

    public List<AuditDevice> auditDevices() {
        return auditDevices;
    }

    /** What is written into KV engines. */
    public List<Written> secrets() {
        return secrets;
    }

    /** Writes that none of the other lists understands. */
    public List<Written> others() {
        return others;
    }

    /** The auth mounts at a path; more than one when several carriers set it up. */
    public List<VaultAuthMount> authMounts(String path) {
        return mountsByPath.getOrDefault(mountPath(path), List.of());
    }

    /** The roles of a mount. */
    public List<VaultRole> rolesOn(String mount) {
        return rolesByMount.getOrDefault(mountPath(mount), List.of());
    }

    /** The roles of this name on a mount; more than one when several carriers write it. */
    public List<VaultRole> roles(String mount, String name) {
        return rolesByName.getOrDefault(new RoleName(mountPath(mount), lower(name)), List.of());
    }

    /** The roles that attach a policy. */
    public List<VaultRole> rolesWith(VaultPolicy policy) {
        return rolesByPolicy.getOrDefault(lower(policy.name()), List.of());
    }

    /** The policies of this name. */
    public List<VaultPolicy> policies(String name) {
        return policiesByName.getOrDefault(lower(name), List.of());
    }

    /** The engine that serves an API path: the one with the longest mount path. */
    public Optional<SecretEngine> engineOf(String apiPath) {
        String path = KvPath.trim(apiPath) + "/";
        return engines.stream()
                .filter(engine -> path.startsWith(engine.path() + "/"))
                .max((left, right) ->
                        Integer.compare(left.path().length(), right.path().length()));
    }

    public boolean isEmpty() {
        return authMounts.isEmpty() && roles.isEmpty() && policies.isEmpty() && engines.isEmpty() && others.isEmpty();
    }
}
