// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Container;
import dev.plumbline.model.Volume;
import dev.plumbline.model.VolumeMount;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.vault.Answer;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.Request;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.Capability;
import dev.plumbline.vault.policy.KvPath;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.setup.SecretEngine;
import dev.plumbline.vault.setup.VaultPolicy;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hops from a token to the process: policy, path, delivery. */
final class SecretHops {
    private static final String SETUP = "scan the script, resource or Terraform that writes Vault's policies";
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

    private final VaultFacts vault;

    SecretHops(VaultFacts vault) {
        this.vault = vault;
    }

    Hop policy(VaultClient client, Optional<VaultRole> role) {
        if (role.isEmpty()) {
            return Hop.unknown(
                    HopName.POLICY,
                    "which policies it gets was not read",
                    SETUP,
                    client.login().at());
        }
        var policies = role.get().limits().policies();
        if (policies.isUnknown()) {
            return Hop.unknown(
                    HopName.POLICY,
                    "which policies the role gives is not known",
                    SETUP,
                    role.get().at());
        }
        List<String> names = policies.asKnown().orElse(List.of()).stream()
                .map(each -> each.value())
                .toList();
        if (names.isEmpty()) {
            return Hop.broken(
                    HopName.POLICY,
                    "role " + role.get().name() + " gives no policy",
                    role.get().at());
        }
        List<VaultPolicy> found = names.stream()
                .flatMap(name -> vault.setup().policies(name).stream())
                .toList();
        Optional<String> missing = names.stream()
                .filter(name -> !name.equals("default")
                        && vault.setup().policies(name).stream().noneMatch(VaultPolicy::isComplete))
                .findFirst();
        if (missing.isPresent()) {
            return Hop.unknown(
                    HopName.POLICY,
                    "policy " + missing.get() + " was not read",
                    SETUP,
                    policies.location().orElse(role.get().at()));
        }
        Optional<PathRule> wide =
                vault.rulesOf(role.get()).stream().filter(SecretHops::isWide).findFirst();
        if (wide.isPresent()) {
            return Hop.weak(
                    HopName.POLICY,
                    "policy grants " + wide.get().words(),
                    wide.get().at(),
                    Cap.WIDE_GRANT);
        }
        Location at = found.isEmpty() ? role.get().at() : found.get(0).at();
        return Hop.ok(HopName.POLICY, "policy " + String.join(", ", names), at);
    }

    /** Writes, rights beyond policies, or everything of a mount. */
    private static boolean isWide(PathRule rule) {
        String path = rule.pattern().text();
        boolean own =
                path.startsWith("auth/token/") || path.startsWith("sys/leases/") || path.startsWith("sys/wrapping/");
        boolean issues = DYNAMIC_WORDS.stream().anyMatch(word -> path.contains("/" + word));
        boolean everything =
                path.equals("*") || path.endsWith("/data/*") || path.endsWith("secret/*") || path.equals("+/*");
        return !rule.denies() && !own && (everything || rule.allows(Capability.SUDO) || rule.writes() && !issues);
    }

    Hop path(VaultClient client, Optional<VaultRole> role) {
        if (client.requests().isEmpty()) {
            return Hop.unknown(
                    HopName.PATH,
                    "which secrets it reads is not known",
                    "see the client's own configuration",
                    client.at());
        }
        List<String> granted = new ArrayList<>();
        Optional<Location> evidence = Optional.empty();
        for (Request request : client.requests()) {
            Optional<String> path = apiPath(request);
            if (path.isEmpty()) {
                return Hop.unknown(
                        HopName.PATH,
                        "a path that it reads is only known at run time",
                        "render the template",
                        request.at());
            }
            if (role.isEmpty()) {
                return Hop.unknown(
                        HopName.PATH, "whether " + path.get() + " is granted was not read", SETUP, request.at());
            }
            Answer answer = vault.grants(role.get(), path.get(), request.verb(), Map.of());
            if (answer.isNo()) {
                return Hop.broken(HopName.PATH, answer.why(), request.at());
            }
            if (!answer.isYes()) {
                return Hop.unknown(HopName.PATH, answer.why(), SETUP, request.at());
            }
            granted.add(answer.why());
            evidence = evidence.or(() -> answer.evidence().stream().findFirst());
        }
        return Hop.ok(
                HopName.PATH,
                granted.get(0) + (granted.size() > 1 ? " and " + (granted.size() - 1) + " more" : ""),
                evidence);
    }

    /** The path on the API; KV version 2 is assumed where the engine was not read, as its mounts are by default. */
    Optional<String> apiPath(Request request) {
        Optional<String> path = request.path().asKnown();
        if (path.isEmpty() || request.form() == Request.Form.API) {
            return path;
        }
        String trimmed = KvPath.trim(path.get());
        Optional<SecretEngine> engine = vault.setup().engineOf(trimmed);
        String mount = engine.map(SecretEngine::path)
                .orElseGet(() -> trimmed.contains("/") ? trimmed.substring(0, trimmed.indexOf('/')) : trimmed);
        int version = engine.flatMap(each -> each.version().asKnown()).orElse(2);
        return Optional.of(KvPath.data(mount, version, KvPath.below(mount, trimmed)));
    }

    /** Whether everything that is read is issued on demand; empty when that is not known. */
    Optional<Boolean> isDynamic(VaultClient client) {
        List<Optional<Boolean>> each =
                client.requests().stream().map(this::isDynamic).toList();
        if (each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(each.stream().allMatch(answer -> answer.orElse(false)));
    }

    private Optional<Boolean> isDynamic(Request request) {
        return apiPath(request)
                .map(path -> vault.setup()
                        .engineOf(path)
                        .flatMap(engine -> engine.type().asKnown())
                        .map(DYNAMIC_ENGINES::contains)
                        .orElseGet(() -> List.of(path.split("/", -1)).stream().anyMatch(DYNAMIC_WORDS::contains)));
    }

    Hop delivery(VaultClient client, Workload workload) {
        if (client.deliveries().isEmpty()) {
            return Hop.unknown(
                    HopName.DELIVERY,
                    "where it puts what it reads is not known",
                    "see the client's own configuration",
                    client.at());
        }
        Optional<Hop> notConsumed = notConsumed(client, workload);
        if (notConsumed.isPresent()) {
            return notConsumed.get();
        }
        Set<Cap> caps = EnumSet.noneOf(Cap.class);
        Delivery worst = client.deliveries().get(0);
        for (Delivery delivery : client.deliveries()) {
            worst = delivery.kind().ordinal() > worst.kind().ordinal() ? delivery : worst;
        }
        switch (worst.kind()) {
            case NODE_DISK, PERSISTENT -> caps.add(Cap.ON_DISK);
            case KUBERNETES_SECRET, CONFIG_MAP, OTHER_OBJECT -> caps.add(Cap.SYNCHRONISED);
            case PROCESS, MEMORY, ENVIRONMENT, UNKNOWN -> {
                // Nothing of it outlives the process.
            }
        }
        String words = "delivered to " + worst.kind().words() + (client.usage().once() ? ", read once" : "");
        if (worst.kind() == Delivery.Kind.UNKNOWN) {
            return Hop.unknown(HopName.DELIVERY, words, "see the client's own configuration", worst.at());
        }
        return caps.isEmpty()
                ? Hop.ok(HopName.DELIVERY, words, worst.at())
                : Hop.weak(HopName.DELIVERY, words, worst.at(), caps.toArray(Cap[]::new));
    }

    /** A file that another container mounts by subPath must be one that is produced. */
    private static Optional<Hop> notConsumed(VaultClient client, Workload workload) {
        Optional<Container> producer = workload.pod().container(client.container());
        if (producer.isEmpty()) {
            return Optional.empty();
        }
        for (VolumeMount produced : producer.get().mounts()) {
            Optional<Volume> volume = workload.pod().volume(produced.volume());
            boolean scratch = volume.filter(each -> each.source() instanceof VolumeSource.EmptyDir)
                    .isPresent();
            List<String> files = client.deliveries().stream()
                    .map(Delivery::place)
                    .filter(place -> place.startsWith(produced.mountPath() + "/"))
                    .map(place -> place.substring(produced.mountPath().length() + 1))
                    .toList();
            if (!scratch || files.isEmpty()) {
                continue;
            }
            for (Container consumer : workload.pod().allContainers()) {
                for (VolumeMount mount : consumer.mounts()) {
                    boolean same =
                            !consumer.equals(producer.get()) && mount.volume().equals(produced.volume());
                    if (same && !mount.subPath().isEmpty() && !files.contains(mount.subPath())) {
                        return Optional.of(Hop.broken(
                                HopName.DELIVERY,
                                "container %s mounts %s, and only %s is written"
                                        .formatted(consumer.name(), mount.subPath(), String.join(", ", files)),
                                mount.at()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
