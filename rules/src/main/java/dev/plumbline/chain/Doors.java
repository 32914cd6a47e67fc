// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.chain.Door.Opener;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.role.Identity;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The door table: for each role, every known identity that it admits. Identities are grouped first, so that a role is asked once an
 * identity and not once a pod; exact bindings look their identity up.
 */
final class Doors {
    private final VaultFacts vault;
    private final Map<String, List<Workload>> bySpiffeId = new TreeMap<>();
    private final Map<Account, List<Workload>> byAccount = new TreeMap<>();
    private final Map<VaultRole, List<Workload>> asking = new LinkedHashMap<>();

    private record Account(String namespace, String name) implements Comparable<Account> {
        @Override
        public int compareTo(Account other) {
            int byNamespace = namespace.compareTo(other.namespace);
            return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
        }

        @Override
        public String toString() {
            return "system:serviceaccount:" + namespace + ":" + name;
        }
    }

    private Doors(Inventory inventory, SpireFacts spire, VaultFacts vault) {
        this.vault = vault;
        for (Workload workload : inventory.workloads()) {
            if (workload.standing() == Workload.Standing.OLD_REVISION) {
                continue;
            }
            workload.pod()
                    .serviceAccountName()
                    .asKnown()
                    .ifPresent(name -> byAccount
                            .computeIfAbsent(new Account(workload.namespace(), name), key -> new ArrayList<>())
                            .add(workload));
            spire.identitiesOf(workload.id())
                    .map(identities -> identities.possibleSpiffeIds())
                    .orElse(Set.of())
                    .forEach(id -> bySpiffeId
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(workload));
        }
    }

    static List<Door> of(
            Inventory inventory, SpireFacts spire, VaultFacts vault, List<Standing> standings, DoorHops hops) {
        Doors doors = new Doors(inventory, spire, vault);
        for (Standing standing : standings) {
            for (Edge edge : standing.edges()) {
                edge.client()
                        .flatMap(hops::role)
                        .ifPresent(role -> doors.asking
                                .computeIfAbsent(role, key -> new ArrayList<>())
                                .add(standing.workload()));
            }
        }
        return vault.setup().roles().stream().map(doors::door).toList();
    }

    private Door door(VaultRole role) {
        List<String> grants =
                vault.rulesOf(role).stream().map(PathRule::words).distinct().toList();
        return new Door(role, grants, openers(role));
    }

    private List<Opener> openers(VaultRole role) {
        if (role.binding() instanceof JwtBinding binding) {
            return tokens(role, binding);
        }
        return role.binding() instanceof KubernetesBinding ? accounts(role) : List.of();
    }

    private List<Opener> tokens(VaultRole role, JwtBinding binding) {
        Value<List<String>> audiences = binding.audiences()
                .map(list -> list.stream().map(Located::value).toList());
        List<Opener> openers = new ArrayList<>();
        exact(binding)
                .ifPresentOrElse(
                        id -> {
                            List<Workload> having = bySpiffeId.getOrDefault(id, List.of());
                            if (!having.isEmpty()) {
                                openers.add(opener(role, id, having));
                            }
                        },
                        () -> bySpiffeId.forEach((id, having) -> {
                            Value<String> subject = Value.known(id, role.at());
                            Identity token = new Identity.Token(subject, audiences, Value.absent(), Map.of(), true);
                            if (vault.admits(role, token).isYes()) {
                                openers.add(opener(role, id, having));
                            }
                        }));
        return openers;
    }

    private static Optional<String> exact(JwtBinding binding) {
        return binding.subject().asKnown().filter(subject -> !subject.isEmpty());
    }

    private List<Opener> accounts(VaultRole role) {
        List<Opener> openers = new ArrayList<>();
        byAccount.forEach((account, having) -> {
            Value<List<String>> audience = role.parameters().text("audience").map(List::of);
            Identity identity = new Identity.Account(account.namespace(), account.name(), audience, Value.absent());
            if (vault.admits(role, identity).isYes()) {
                openers.add(opener(role, account.toString(), having));
            }
        });
        return openers;
    }

    private Opener opener(VaultRole role, String identity, List<Workload> having) {
        List<Workload> asked = having.stream()
                .filter(asking.getOrDefault(role, List.of())::contains)
                .distinct()
                .toList();
        return new Opener(identity, having, asked, !asked.isEmpty());
    }
}
