// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The joined picture of one estate: where each workload stands, which door opens for whom, what a migration left behind. */
public final class ChainFacts {
    private final Map<ObjectId, Standing> standings = new LinkedHashMap<>();
    private final List<Door> doors;
    private final List<LeftCopy> copies = new ArrayList<>();

    /**
     * A value at rest that some workload now gets from Vault.
     *
     * @param users those workloads
     * @param why half a sentence
     */
    public record LeftCopy(Credential credential, List<Workload> users, Confidence confidence, String why) {
        public LeftCopy {
            users = List.copyOf(users);
        }
    }

    private ChainFacts(
            Inventory inventory, Map<ObjectId, List<Credential>> credentials, SpireFacts spire, VaultFacts vault) {
        VaultHops hops = new VaultHops(inventory, credentials, spire, vault);
        EdgeFinder finder = new EdgeFinder(inventory, credentials, spire, vault, hops);
        List<Standing> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            if (workload.standing() != Workload.Standing.OLD_REVISION) {
                found.add(Standing.of(workload, finder.edges(workload)));
            }
        }
        Set<ObjectId> withCopies = new LinkedHashSet<>();
        for (OldCopies.Copy copy : OldCopies.of(found, credentials, hops.demand())) {
            copies.add(new LeftCopy(copy.credential(), copy.of(), copy.confidence(), copy.why()));
            if (copy.confidence() == Confidence.CERTAIN) {
                copy.of().forEach(user -> withCopies.add(user.id()));
            }
        }
        found.forEach(standing -> standings.put(
                standing.workload().id(),
                withCopies.contains(standing.workload().id()) ? capped(standing) : standing));
        doors = Doors.of(inventory, spire, List.copyOf(standings.values()), hops.setup());
    }

    /** @param credentials by the object that they lie in, in order of place */
    public static ChainFacts of(
            Inventory inventory, Map<ObjectId, List<Credential>> credentials, SpireFacts spire, VaultFacts vault) {
        return new ChainFacts(inventory, credentials, spire, vault);
    }

    private static Standing capped(Standing standing) {
        List<Edge> edges = standing.edges().stream()
                .map(edge -> edge.kind() == Edge.Kind.VAULT ? edge.with(Cap.COPY_AT_REST) : edge)
                .toList();
        return Standing.of(standing.workload(), edges);
    }

    public Collection<Standing> standings() {
        return List.copyOf(standings.values());
    }

    public Optional<Standing> standing(ObjectId workload) {
        return Optional.ofNullable(standings.get(workload));
    }

    /** True when a way to Vault is told to end at this hop, so that no other rule need say it again. */
    public boolean isStoppedAt(ObjectId workload, HopName hop) {
        return standing(workload).stream()
                .flatMap(standing -> standing.edges().stream())
                .filter(edge -> edge.kind() == Edge.Kind.VAULT)
                .anyMatch(edge ->
                        edge.broken().filter(broken -> broken.name() == hop).isPresent());
    }

    /** The door table, in the order of the roles. */
    public List<Door> doors() {
        return doors;
    }

    public List<LeftCopy> leftCopies() {
        return List.copyOf(copies);
    }

    /** What a migration left in one object. */
    public List<LeftCopy> leftCopiesIn(ObjectId holder) {
        return copies.stream()
                .filter(copy -> copy.credential().holder().equals(holder))
                .toList();
    }
}
