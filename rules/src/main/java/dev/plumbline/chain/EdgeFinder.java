// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.Place;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PodReferences;
import dev.plumbline.model.PodReferences.Reference;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Delivery;
import dev.plumbline.vault.client.VaultClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds all ways on which a workload gets secrets. */
final class EdgeFinder {
    private static final Set<Place> OWN_PLACES = EnumSet.of(Place.ENV, Place.COMMAND, Place.VOLUME, Place.ANNOTATION);

    /** Certificates to serve with and credentials to pull images with are infrastructure, not the workload's secrets. */
    private static final Set<String> INFRASTRUCTURE = Set.of(
            "kubernetes.io/tls", "kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg", "helm.sh/release.v1");

    private final Inventory inventory;
    private final SpireFacts spire;
    private final Map<ObjectId, List<Credential>> credentials;
    private final Map<ObjectId, List<VaultClient>> clients = new HashMap<>();
    private final Map<ObjectId, List<VaultClient>> producers = new HashMap<>();
    private final Set<ObjectId> synchronisedElsewhere = new LinkedHashSet<>();
    private final Set<ObjectId> plane = new LinkedHashSet<>();
    private final VaultHops hops;

    EdgeFinder(Inventory inventory, Map<ObjectId, List<Credential>> credentials, SpireFacts spire, VaultFacts vault) {
        this.inventory = inventory;
        this.credentials = credentials;
        this.spire = spire;
        hops = new VaultHops(inventory, spire, vault);
        spire.components().forEach(component -> plane.add(component.id()));
        vault.servers().forEach(server -> plane.add(server.id()));
        for (VaultClient client : vault.clients()) {
            clients.computeIfAbsent(client.holder(), holder -> new ArrayList<>())
                    .add(client);
            for (Delivery delivery : client.deliveries()) {
                if (delivery.kind() == Delivery.Kind.KUBERNETES_SECRET) {
                    ObjectId secret = ObjectId.core("Secret", client.holder().namespace(), delivery.place());
                    producers.computeIfAbsent(secret, key -> new ArrayList<>()).add(client);
                }
            }
        }
        for (CustomResource external : inventory.customResources("external-secrets.io", "ExternalSecret")) {
            String target = external.root()
                    .text("spec", "target", "name")
                    .orElse(external.id().name());
            synchronisedElsewhere.add(ObjectId.core("Secret", external.id().namespace(), target));
        }
    }

    List<Edge> edges(Workload workload) {
        List<Edge> edges = new ArrayList<>();
        literals(workload, edges);
        List<VaultClient> own = clients.getOrDefault(workload.id(), List.of());
        own.forEach(client -> edges.add(hops.edge(workload, client)));
        secrets(workload, edges);
        if (edges.isEmpty()) {
            withoutSecret(workload).ifPresent(edges::add);
        }
        return edges;
    }

    private void literals(Workload workload, List<Edge> edges) {
        for (Credential credential : credentials.getOrDefault(workload.id(), List.of())) {
            if (OWN_PLACES.contains(credential.place()) && counts(credential)) {
                edges.add(literal(workload, credential));
                return;
            }
        }
        for (Reference reference : PodReferences.of(workload.pod())) {
            if (reference.secret()) {
                continue;
            }
            ObjectId configMap = ObjectId.core("ConfigMap", workload.namespace(), reference.name());
            Optional<Credential> held = credentials.getOrDefault(configMap, List.of()).stream()
                    .filter(EdgeFinder::counts)
                    .filter(credential -> credential.place() == Place.CONFIG_MAP)
                    .filter(credential -> taken(credential, reference))
                    .findFirst();
            if (held.isPresent()) {
                edges.add(literal(workload, held.get()));
                return;
            }
        }
    }

    private static boolean counts(Credential credential) {
        return credential.place() != Place.COMMENT && credential.type().nature() != CredentialType.Nature.HASH;
    }

    /** A reference to one key takes only what lies under it. */
    private static boolean taken(Credential credential, Reference reference) {
        if (reference.key().isEmpty()) {
            return true;
        }
        String path = credential.at().path().toString();
        return path.contains("[\"" + reference.key() + "\"]") || path.startsWith("data." + reference.key());
    }

    private static Edge literal(Workload workload, Credential credential) {
        Hop hop = Hop.weak(
                HopName.DELIVERY,
                credential.name() + " is a literal " + credential.type().title(),
                credential.at(),
                Cap.LITERAL);
        return new Edge(
                workload,
                Edge.Kind.LITERAL,
                "literal in configuration",
                Optional.empty(),
                List.of(hop),
                Set.of(),
                credential.at());
    }

    private void secrets(Workload workload, List<Edge> edges) {
        Set<ObjectId> seen = new LinkedHashSet<>();
        for (Reference reference : PodReferences.of(workload.pod())) {
            ObjectId id = ObjectId.core("Secret", workload.namespace(), reference.name());
            if (!reference.secret() || !seen.add(id) || isInfrastructure(id) || isPartOfThePlane(workload, id)) {
                continue;
            }
            List<VaultClient> from = producers.getOrDefault(id, List.of());
            if (!from.isEmpty()) {
                edges.add(hops.edge(workload, from.get(0)));
            } else if (synchronisedElsewhere.contains(id)) {
                edges.add(new Edge(
                        workload,
                        Edge.Kind.OTHER_STORE,
                        "External Secrets Operator from another store",
                        Optional.empty(),
                        List.of(Hop.weak(
                                HopName.DELIVERY,
                                "Secret " + reference.name() + " is synchronised from another store",
                                reference.at(),
                                Cap.SYNCHRONISED)),
                        Set.of(),
                        reference.at()));
            } else {
                edges.add(new Edge(
                        workload,
                        Edge.Kind.KUBERNETES_SECRET,
                        "Kubernetes Secret",
                        Optional.empty(),
                        List.of(Hop.weak(
                                HopName.DELIVERY,
                                "Secret " + reference.name() + " holds it at rest",
                                reference.at(),
                                Cap.KUBERNETES_SECRET)),
                        Set.of(),
                        reference.at()));
            }
        }
    }

    private boolean isInfrastructure(ObjectId id) {
        return inventory
                        .find(Secret.class, id)
                        .filter(secret -> INFRASTRUCTURE.contains(secret.type()))
                        .isPresent()
                || producedByCertManager(id);
    }

    /** What SPIRE and Vault themselves serve with is judged by the rules about them, unless it is seen to be more. */
    private boolean isPartOfThePlane(Workload workload, ObjectId id) {
        return plane.contains(workload.id()) && inventory.find(Secret.class, id).isEmpty();
    }

    private boolean producedByCertManager(ObjectId id) {
        return inventory.customResources("cert-manager.io", "Certificate").stream()
                .filter(certificate -> certificate.id().namespace().equals(id.namespace()))
                .anyMatch(certificate -> certificate
                        .root()
                        .text("spec", "secretName")
                        .filter(id.name()::equals)
                        .isPresent());
    }

    /** A workload that asks for an identity and takes no secret authenticates by it alone. */
    private Optional<Edge> withoutSecret(Workload workload) {
        return spire.consumer(workload.id())
                .filter(consumer -> !consumer.ofSpire())
                .map(consumer -> hops.mutualTls(workload, consumer));
    }
}
