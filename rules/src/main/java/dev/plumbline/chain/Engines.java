// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.vault.Parameters;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Mechanism;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultSetup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a path is issued on demand, and for how long, by the engine that serves it or else by the path's own shape. */
final class Engines {
    private static final Set<String> DYNAMIC_ENGINES = Set.of(
            "database",
            "pki",
            "aws",
            "azure",
            "gcp",
            "ssh",
            "rabbitmq",
            "consul",
            "nomad",
            "kubernetes",
            "ldap",
            "openldap",
            "mongodbatlas",
            "terraform",
            "alicloud",
            "totp",
            "transit");
    private static final Set<String> DYNAMIC_WORDS = Set.of("creds", "static-creds", "issue", "sign", "sts");
    private static final Set<String> STATIC_WORDS = Set.of("data", "secret", "secrets", "kv", "kv-v1", "kv-v2");
    private static final Set<Mechanism> CERTIFICATE_MAKERS = Set.of(Mechanism.CERT_MANAGER, Mechanism.SPIRE_SERVER);

    private final VaultFacts vault;
    private final Demand demand;

    Engines(VaultFacts vault, Demand demand) {
        this.vault = vault;
        this.demand = demand;
    }

    static Set<String> dynamicWords() {
        return DYNAMIC_WORDS;
    }

    /** Whether everything that a client asks for is issued on demand; empty when that is not known. */
    Optional<Boolean> isDynamic(VaultClient client) {
        if (CERTIFICATE_MAKERS.contains(client.mechanism())) {
            return Optional.of(true);
        }
        List<Optional<Boolean>> each =
                client.requests().stream().map(this::isDynamic).toList();
        if (each.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return each.isEmpty() || each.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(true);
    }

    Optional<Boolean> isDynamic(Request request) {
        if (request.form() == Request.Form.LOGICAL) {
            return Optional.of(false);
        }
        Optional<String> path = demand.apiPath(request);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> type = vault.setup()
                .engineOf(path.get())
                .flatMap(engine -> engine.type().asKnown());
        return type.isPresent() ? type.map(DYNAMIC_ENGINES::contains) : byShape(path.get());
    }

    private static Optional<Boolean> byShape(String path) {
        List<String> segments = List.of(path.split("/", -1));
        if (segments.stream().skip(1).anyMatch(DYNAMIC_WORDS::contains)) {
            return Optional.of(true);
        }
        return segments.stream().limit(2).anyMatch(STATIC_WORDS::contains) ? Optional.of(false) : Optional.empty();
    }

    /** The longest lease among what a client asks for, as far as the issuing roles were read; empty when one was not. */
    Optional<Duration> lease(VaultClient client) {
        Duration longest = Duration.ZERO;
        for (Request request : client.requests()) {
            Optional<Duration> one = demand.apiPath(request).flatMap(this::lease);
            if (one.isEmpty()) {
                return one;
            }
            longest = one.get().compareTo(longest) > 0 ? one.get() : longest;
        }
        return client.requests().isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private Optional<Duration> lease(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<SecretEngine> engine = vault.setup().engineOf(path);
        return engine.flatMap(found -> found.writes().stream()
                .filter(written -> isRole(written, found, name))
                .flatMap(written -> ttl(written.parameters()).stream())
                .findFirst());
    }

    private static boolean isRole(VaultSetup.Written written, SecretEngine engine, String name) {
        String below = written.path().startsWith(engine.path() + "/")
                ? written.path().substring(engine.path().length() + 1)
                : written.path();
        return below.equals("roles/" + name) || below.equals("static-roles/" + name) || below.equals("role/" + name);
    }

    private static Optional<Duration> ttl(Parameters parameters) {
        return parameters
                .duration("default_ttl", "ttl", "rotation_period", "default_sts_ttl", "max_ttl")
                .asKnown()
                .filter(ttl -> !ttl.isZero());
    }
}
