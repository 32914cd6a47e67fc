// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.manifest.MappingNode;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Secret;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.VaultClient;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What makes each Secret or ConfigMap: a client of Vault, an operator that takes it from another store, or nothing that was read. */
final class SecretSources {
    private static final String GENERATORS = "generators.external-secrets.io";

    /** Certificates to serve with and credentials to pull images with are infrastructure, not the workload's secrets. */
    private static final Set<String> INFRASTRUCTURE = Set.of(
            "kubernetes.io/tls", "kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg", "helm.sh/release.v1");

    private final Inventory inventory;
    private final VaultFacts vault;
    private final Map<ObjectId, VaultClient> generated = new HashMap<>();
    private final Set<ObjectId> fromElsewhere = new HashSet<>();
    private final Set<ObjectId> certificates = new HashSet<>();

    SecretSources(Inventory inventory, VaultFacts vault) {
        this.inventory = inventory;
        this.vault = vault;
        List<VaultClient> generators = vault.clients().stream()
                .filter(client -> client.holder().group().equals(GENERATORS))
                .toList();
        for (CustomResource external : inventory.customResources("external-secrets.io", "ExternalSecret")) {
            String target = external.root()
                    .text("spec", "target", "name")
                    .orElse(external.id().name());
            ObjectId secret = ObjectId.core("Secret", external.id().namespace(), target);
            fromElsewhere.add(secret);
            generator(external, generators).ifPresent(client -> generated.putIfAbsent(secret, client));
        }
        for (CustomResource certificate : inventory.customResources("cert-manager.io", "Certificate")) {
            certificate
                    .root()
                    .text("spec", "secretName")
                    .ifPresent(name -> certificates.add(
                            ObjectId.core("Secret", certificate.id().namespace(), name)));
        }
    }

    /** The generator of Vault's that an ExternalSecret takes its values from. */
    private static Optional<VaultClient> generator(CustomResource external, List<VaultClient> generators) {
        List<MappingNode> sources = external.root()
                .get("spec")
                .flatMap(spec -> spec.asMapping())
                .flatMap(spec -> spec.get("dataFrom"))
                .flatMap(list -> list.asSequence())
                .map(list -> list.items().stream()
                        .flatMap(item -> item.asMapping().stream())
                        .toList())
                .orElse(List.of());
        return sources.stream()
                .flatMap(source -> source.text("sourceRef", "generatorRef", "name").stream()
                        .flatMap(name ->
                                generators.stream().filter(client -> isNamed(client.holder(), source, name, external))))
                .findFirst();
    }

    private static boolean isNamed(ObjectId holder, MappingNode source, String name, CustomResource external) {
        boolean kind = source.text("sourceRef", "generatorRef", "kind")
                .filter(holder.kind()::equals)
                .isPresent();
        return kind
                && holder.name().equals(name)
                && (holder.namespace().isEmpty()
                        || holder.namespace().equals(external.id().namespace()));
    }

    Optional<VaultClient> vaultClient(ObjectId object) {
        return vault.writersOf(object).stream().findFirst().or(() -> Optional.ofNullable(generated.get(object)));
    }

    boolean isFromElsewhere(ObjectId secret) {
        return fromElsewhere.contains(secret);
    }

    boolean isInfrastructure(ObjectId secret) {
        return certificates.contains(secret)
                || inventory
                        .find(Secret.class, secret)
                        .filter(found -> INFRASTRUCTURE.contains(found.type()))
                        .isPresent();
    }
}
