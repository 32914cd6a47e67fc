// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.policy.PathPattern;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultRole;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which paths are asked for, and through which role; ordered, so that a policy's prefix finds its paths without a search. */
final class Demand {
    private final VaultFacts vault;
    private final TreeMap<String, Set<String>> rolesByPath = new TreeMap<>();
    private final Map<String, Set<String>> pathsByRole = new TreeMap<>();

    Demand(VaultFacts vault, AskedRoles asked) {
        this.vault = vault;
        for (VaultClient client : vault.clients()) {
            String role = asked.role(client).map(Demand::key).orElse("");
            for (Request request : client.requests()) {
                apiPath(request).ifPresent(path -> {
                    rolesByPath
                            .computeIfAbsent(path, key -> new LinkedHashSet<>())
                            .add(role);
                    pathsByRole
                            .computeIfAbsent(role, key -> new LinkedHashSet<>())
                            .add(path);
                });
            }
        }
    }

    private static String key(VaultRole role) {
        return role.mount() + "/" + role.name();
    }

    /** The path on the API; KV version 2 is assumed where the engine was not read, as its mounts are by default. */
    Optional<String> apiPath(Request request) {
        Optional<String> path = request.path().asKnown();
        if (path.isEmpty() || request.form() == Request.Form.API) {
            return path;
        }
        return Optional.of(logical(path.get()));
    }

    private String logical(String path) {
        String trimmed = KvPath.trim(path);
        Optional<SecretEngine> engine = vault.setup().engineOf(trimmed);
        String mount = engine.map(SecretEngine::path)
                .orElseGet(() -> trimmed.contains("/") ? trimmed.substring(0, trimmed.indexOf('/')) : trimmed);
        int version = engine.flatMap(each -> each.version().asKnown()).orElse(2);
        return KvPath.data(mount, version, KvPath.below(mount, trimmed));
    }

    /** What is read through a role. */
    Set<String> through(VaultRole role) {
        return pathsByRole.getOrDefault(key(role), Set.of());
    }

    /** The first path that a pattern of the role covers and that only others ask for. */
    Optional<String> foreign(VaultRole role, PathPattern pattern) {
        if (pattern.isExact() || pattern.isTemplated()) {
            return Optional.empty();
        }
        Set<String> own = through(role);
        return below(pattern).keySet().stream()
                .filter(path -> !own.contains(path) && pattern.matches(path))
                .findFirst();
    }

    private SortedMap<String, Set<String>> below(PathPattern pattern) {
        String text = pattern.text();
        int plus = text.indexOf('+');
        int star = text.indexOf('*');
        int end = Math.min(plus < 0 ? text.length() : plus, star < 0 ? text.length() : star);
        String prefix = text.substring(0, end);
        return rolesByPath.subMap(prefix, prefix + Character.MAX_VALUE);
    }
}
