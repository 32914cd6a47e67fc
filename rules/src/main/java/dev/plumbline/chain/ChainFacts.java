// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.credential.Credential;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.policy.PathPattern;
import dev.plumbline.vault.setup.VaultRole;
import dev.plumbline.verdict.Confidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final Map<VaultRole, Door> doorOf = new IdentityHashMap<>();
    private final Map<ObjectId, List<Door>> opening = new HashMap<>();
    private final List<LeftCopy> copies;
    private final Map<ObjectId, List<LeftCopy>> copiesIn = new HashMap<>();
    private final Demand demand;
    private final Set<String> namespaces = new LinkedHashSet<>();

    private ChainFacts(
            Inventory inventory,
            Map<ObjectId, List<Credential>> credentials,
            SpireFacts spire,
            VaultFacts vault,
            List<FormerValue> former) {
        VaultHops hops = new VaultHops(inventory, credentials, spire, vault);
        demand = hops.demand();
        EdgeFinder finder = new EdgeFinder(inventory, credentials, spire, vault, hops);
        List<Standing> found = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            namespaces.add(workload.namespace());
            if (workload.standing() != Workload.Standing.OLD_REVISION) {
                found.add(Standing.of(workload, finder.edges(workload)));
            }
        }
        copies = OldCopies.of(found, credentials, demand, former);
        Set<ObjectId> withCopies = new LinkedHashSet<>();
        for (LeftCopy copy : copies) {
            copiesIn.computeIfAbsent(copy.credential().holder(), holder -> new ArrayList<>())
                    .add(copy);
            if (copy.confidence() == Confidence.CERTAIN) {
                copy.users().forEach(user -> withCopies.add(user.id()));
            }
        }
        found.forEach(standing -> standings.put(
                standing.workload().id(),
                withCopies.contains(standing.workload().id()) ? capped(standing) : standing));
        doors = Doors.of(inventory, spire, vault, List.copyOf(standings.values()), hops.asked());
        doors.forEach(this::index);
    }

    private void index(Door door) {
        doorOf.put(door.role(), door);
        door.openers().stream()
                .flatMap(opener -> opener.workloads().stream())
                .map(Workload::id)
                .distinct()
                .forEach(id ->
                        opening.computeIfAbsent(id, key -> new ArrayList<>()).add(door));
    }

    /** @param credentials by the object that they lie in, in order of place */
    public static ChainFacts of(
            Inventory inventory, Map<ObjectId, List<Credential>> credentials, SpireFacts spire, VaultFacts vault) {
        return of(inventory, credentials, spire, vault, List.of());
    }

    /**
     * The same beside an earlier report.
     *
     * @param former what it knew of values, under the same fingerprint key
     */
    public static ChainFacts of(
            Inventory inventory,
            Map<ObjectId, List<Credential>> credentials,
            SpireFacts spire,
            VaultFacts vault,
            List<FormerValue> former) {
        return new ChainFacts(inventory, credentials, spire, vault, former);
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

    /** The door of one of the estate's roles. */
    public Optional<Door> door(VaultRole role) {
        return Optional.ofNullable(doorOf.get(role));
    }

    /** The doors that open for a workload, whether it asks or not. */
    public List<Door> doorsFor(ObjectId workload) {
        return List.copyOf(opening.getOrDefault(workload, List.of()));
    }

    /** The paths on the API that clients ask for through a role. */
    public Set<String> readThrough(VaultRole role) {
        return demand.through(role);
    }

    /** A path that a pattern of the role's policies covers and that only others ask for. */
    public Optional<String> foreignPath(VaultRole role, PathPattern pattern) {
        return demand.foreign(role, pattern);
    }

    /** The namespaces of which some workload was read. */
    public Set<String> namespaces() {
        return Collections.unmodifiableSet(namespaces);
    }

    public List<LeftCopy> leftCopies() {
        return copies;
    }

    /** What a migration left in one object. */
    public List<LeftCopy> leftCopiesIn(ObjectId holder) {
        return List.copyOf(copiesIn.getOrDefault(holder, List.of()));
    }
}
