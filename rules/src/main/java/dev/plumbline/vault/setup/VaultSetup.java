// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.setup;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.carrier.Carrier;
import dev.plumbline.vault.policy.KvPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that the carriers of an estate set up, together.
 *
 * @param secrets what is written into KV engines: logical paths ({@code secret/app/db}) or API paths
 * @param others writes that none of the other lists understands
 */
public record VaultSetup(
        List<VaultAuthMount> authMounts,
        List<VaultRole> roles,
        List<VaultPolicy> policies,
        List<SecretEngine> engines,
        List<AuditDevice> auditDevices,
        List<Written> secrets,
        List<Written> others) {
    /**
     * One write to the API.
     *
     * @param path whole, without slashes at the ends; as spelled where it is not known
     * @param known false when a part of the path is only known at run time
     * @param logical true for a KV path as the command line takes it, without {@code data/}
     */
    public record Written(
            String path, boolean known, boolean logical, Parameters parameters, Carrier carrier, Location at) {}

    public VaultSetup {
        authMounts = List.copyOf(authMounts);
        roles = List.copyOf(roles);
        policies = List.copyOf(policies);
        engines = List.copyOf(engines);
        auditDevices = List.copyOf(auditDevices);
        secrets = List.copyOf(secrets);
        others = List.copyOf(others);
    }

    /** Without {@code auth/} and slashes at the ends. */
    public static String mountPath(String path) {
        String trimmed = KvPath.trim(path);
        return trimmed.startsWith("auth/") ? KvPath.trim(trimmed.substring("auth/".length())) : trimmed;
    }

    /** The auth mounts at a path; more than one when several carriers set it up. */
    public List<VaultAuthMount> authMounts(String path) {
        String wanted = mountPath(path);
        return authMounts.stream().filter(mount -> mount.path().equals(wanted)).toList();
    }

    /** The roles of this name on a mount; more than one when several carriers write it. */
    public List<VaultRole> roles(String mount, String name) {
        String wanted = mountPath(mount);
        String lower = name.toLowerCase(Locale.ROOT);
        return roles.stream()
                .filter(role -> role.mount().equals(wanted) && role.name().equals(lower))
                .toList();
    }

    /** The policies of this name. */
    public List<VaultPolicy> policies(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return policies.stream().filter(policy -> policy.name().equals(lower)).toList();
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
