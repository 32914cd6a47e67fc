// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.Place;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PodReferences;
import dev.plumbline.model.PodReferences.Reference;
import dev.plumbline.model.Secret;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds all ways on which a workload gets secrets. */
final class EdgeFinder {
    private static final Set<Place> OWN_PLACES = EnumSet.of(Place.ENV, Place.COMMAND, Place.VOLUME, Place.ANNOTATION);

    private final Inventory inventory;
    private final Map<ObjectId, List<Credential>> credentials;
    private final Map<ObjectId, List<VaultClient>> clients = new HashMap<>();
    private final SecretSources sources;
    private final Set<ObjectId> plane = new HashSet<>();
    private final VaultHops hops;

    EdgeFinder(
            Inventory inventory,
            Map<ObjectId, List<Credential>> credentials,
            SpireFacts spire,
            VaultFacts vault,
            VaultHops hops) {
        this.inventory = inventory;
        this.credentials = credentials;
        this.hops = hops;
        sources = new SecretSources(inventory, vault);
        spire.components().forEach(component -> plane.add(component.id()));
        vault.servers().forEach(server -> plane.add(server.id()));
        vault.clients().stream()
                .filter(client -> !statesDefaultsOnly(client))
                .forEach(client -> clients.computeIfAbsent(client.holder(), holder -> new ArrayList<>())
                        .add(client));
    }

    /** An injector or provider says for others how Vault is reached, and asks nothing itself. */
    private static boolean statesDefaultsOnly(VaultClient client) {
        return client.login().kind() == Login.Kind.UNKNOWN
                && client.requests().isEmpty()
                && client.deliveries().isEmpty()
                && !client.states(VaultClient.Part.LOGIN);
    }

    List<Edge> edges(Workload workload) {
        List<Edge> edges = new ArrayList<>();
        List<Reference> references = PodReferences.of(workload.pod());
        literals(workload, references, edges);
        List<VaultClient> own = clients.getOrDefault(workload.id(), List.of());
        StoredLogins logins = StoredLogins.of(workload, own);
        own.forEach(client -> edges.add(guarded(hops.edge(workload, client), logins)));
        secrets(workload, references, own, logins, edges);
        if (edges.isEmpty()) {
            withoutSecret(workload).ifPresent(edges::add);
        }
        return edges;
    }

    /** A stored login beside the one by identity opens the same door. */
    private static Edge guarded(Edge edge, StoredLogins logins) {
        boolean byIdentity = edge.client()
                .filter(client -> client.login().kind().isIdentity())
                .isPresent();
        return byIdentity && logins.variable().isPresent() ? edge.with(Cap.STATIC_FALLBACK) : edge;
    }

    private void literals(Workload workload, List<Reference> references, List<Edge> edges) {
        for (Credential credential : credentials.getOrDefault(workload.id(), List.of())) {
            if (OWN_PLACES.contains(credential.place()) && counts(credential)) {
                edges.add(literal(workload, credential));
                return;
            }
        }
        for (Reference reference : references) {
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

    private void secrets(
            Workload workload,
            List<Reference> references,
            List<VaultClient> own,
            StoredLogins logins,
            List<Edge> edges) {
        Set<ObjectId> seen = new LinkedHashSet<>();
        for (Reference reference : references) {
            String kind = reference.secret() ? "Secret" : "ConfigMap";
            ObjectId id = ObjectId.core(kind, workload.namespace(), reference.name());
            boolean ours = seen.add(id)
                    && (reference.secret() || sources.vaultClient(id).isPresent());
            if (!ours || logins.isLogin(id) || sources.isInfrastructure(id) || isPartOfThePlane(workload, id)) {
                continue;
            }
            Optional<VaultClient> client = sources.vaultClient(id);
            if (client.isPresent()) {
                if (own.stream()
                        .noneMatch(each -> each.usage().equals(client.get().usage()))) {
                    edges.add(hops.edge(workload, client.get()));
                }
            } else if (sources.isFromElsewhere(id)) {
                edges.add(taken(
                        workload,
                        Edge.Kind.OTHER_STORE,
                        "External Secrets Operator from another store",
                        reference,
                        "Secret " + reference.name() + " is synchronised from another store",
                        Cap.SYNCHRONISED));
            } else {
                edges.add(taken(
                        workload,
                        Edge.Kind.KUBERNETES_SECRET,
                        "Kubernetes Secret",
                        reference,
                        "Secret " + reference.name() + " holds it at rest",
                        Cap.KUBERNETES_SECRET));
            }
        }
    }

    private static Edge taken(
            Workload workload, Edge.Kind kind, String mechanism, Reference reference, String statement, Cap cap) {
        Hop hop = Hop.weak(HopName.DELIVERY, statement, reference.at(), cap);
        return new Edge(workload, kind, mechanism, Optional.empty(), List.of(hop), Set.of(), reference.at());
    }

    /** What SPIRE and Vault themselves serve with is judged by the rules about them, unless it is seen to be more. */
    private boolean isPartOfThePlane(Workload workload, ObjectId id) {
        return plane.contains(workload.id()) && inventory.find(Secret.class, id).isEmpty();
    }

    /** A workload that asks for an identity and takes no secret authenticates by it alone. */
    private Optional<Edge> withoutSecret(Workload workload) {
        return hops.consumer(workload)
                .filter(consumer -> !consumer.ofSpire())
                .map(consumer -> hops.mutualTls(workload, consumer));
    }
}
