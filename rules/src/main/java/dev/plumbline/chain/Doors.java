// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.chain.Door.Opener;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.Located;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Value;
import dev.plumbline.model.Workload;
import dev.plumbline.spire.SpireFacts;
import dev.plumbline.spire.registration.Identities;
import dev.plumbline.vault.VaultFacts;
import dev.plumbline.vault.client.Login;
import dev.plumbline.vault.client.VaultClient;
import dev.plumbline.vault.policy.PathRule;
import dev.plumbline.vault.role.CertificateBinding;
import dev.plumbline.vault.role.Identity;
import dev.plumbline.vault.role.JwtBinding;
import dev.plumbline.vault.role.KubernetesBinding;
import dev.plumbline.vault.setup.VaultRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The door table: for each role, every known identity that it admits. Identities are grouped first, so that a role is asked once an
 * identity and not once a pod; exact bindings look their identities up.
 */
final class Doors {
    private static final String ACCOUNT = "system:serviceaccount:";

    private final VaultFacts vault;
    private final TreeMap<String, List<Workload>> bySpiffeId = new TreeMap<>();
    private final TreeMap<String, List<Workload>> byAccount = new TreeMap<>();
    private final Map<VaultRole, Set<ObjectId>> asking = new IdentityHashMap<>();

    private Doors(Inventory inventory, SpireFacts spire, VaultFacts vault) {
        this.vault = vault;
        for (Workload workload : inventory.workloads()) {
            if (workload.standing() == Workload.Standing.OLD_REVISION) {
                continue;
            }
            workload.pod()
                    .serviceAccountName()
                    .asKnown()
                    .ifPresent(name -> add(byAccount, ACCOUNT + workload.namespace() + ":" + name, workload));
            spire.identitiesOf(workload.id())
                    .map(Identities::possibleSpiffeIds)
                    .orElse(Set.of())
                    .forEach(id -> add(bySpiffeId, id, workload));
        }
    }

    @SuppressWarnings("ReferenceEquality") // one workload that is found by two ways
    private static void add(Map<String, List<Workload>> into, String identity, Workload workload) {
        List<Workload> having = into.computeIfAbsent(identity, key -> new ArrayList<>());
        if (having.stream().noneMatch(each -> each == workload)) {
            having.add(workload);
        }
    }

    static List<Door> of(
            Inventory inventory, SpireFacts spire, VaultFacts vault, List<Standing> standings, AskedRoles asked) {
        Doors doors = new Doors(inventory, spire, vault);
        for (Standing standing : standings) {
            for (Edge edge : standing.edges()) {
                edge.client()
                        .filter(VaultClient::asks)
                        .ifPresent(client -> asked.role(client).ifPresent(role -> {
                            doors.asking
                                    .computeIfAbsent(role, key -> new HashSet<>())
                                    .add(standing.workload().id());
                            doors.onBehalf(client.login(), standing.workload());
                        }));
            }
        }
        return vault.setup().roles().stream().map(doors::door).toList();
    }

    /** An operator that logs in for a workload lends it the account that its resource names. */
    private void onBehalf(Login login, Workload workload) {
        if (login.kind() == Login.Kind.SERVICE_ACCOUNT) {
            String namespace = login.account().namespace().asKnown().orElse(workload.namespace());
            login.account()
                    .name()
                    .asKnown()
                    .ifPresent(name -> add(byAccount, ACCOUNT + namespace + ":" + name, workload));
        }
    }

    private Door door(VaultRole role) {
        List<String> grants =
                vault.rulesOf(role).stream().map(PathRule::words).distinct().toList();
        return new Door(role, grants, openers(role));
    }

    private List<Opener> openers(VaultRole role) {
        List<Opener> openers = new ArrayList<>();
        BiConsumer<String, List<Workload>> admitted = (identity, having) -> openers.add(opener(role, identity, having));
        if (role.binding() instanceof JwtBinding binding) {
            tokens(role, binding, admitted);
        } else if (role.binding() instanceof KubernetesBinding binding) {
            accounts(role, binding, admitted);
        } else if (role.binding() instanceof CertificateBinding) {
            bySpiffeId.forEach((id, having) -> {
                Value<List<String>> names = Value.known(List.of(id), role.at());
                if (admits(role, new Identity.Certificate(Value.absent(), names, Value.absent()))) {
                    admitted.accept(id, having);
                }
            });
        }
        return openers;
    }

    private boolean admits(VaultRole role, Identity identity) {
        return vault.admits(role, identity).isYes();
    }

    private void tokens(VaultRole role, JwtBinding binding, BiConsumer<String, List<Workload>> admitted) {
        List<String> bound = binding.subjects();
        boolean exact = !bound.isEmpty() && !binding.globs().isKnown(Boolean::booleanValue);
        TreeMap<String, List<Workload>> known = binding.wantsAccounts() ? byAccount : bySpiffeId;
        if (exact || bound.size() == 1 && !bound.get(0).contains("*")) {
            bound.stream()
                    .filter(known::containsKey)
                    .filter(subject -> admitsToken(role, binding, subject))
                    .forEach(subject -> admitted.accept(subject, known.get(subject)));
            return;
        }
        // A pattern can only match what begins as it does; a role that binds no subject may admit anybody.
        List<String> prefixes = bound.isEmpty()
                ? List.of("")
                : bound.stream().map(Doors::literal).toList();
        below(known, prefixes).forEach((subject, having) -> {
            if (admitsToken(role, binding, subject)) {
                admitted.accept(subject, having);
            }
        });
    }

    private static String literal(String pattern) {
        int star = pattern.indexOf('*');
        return star < 0 ? pattern : pattern.substring(0, star);
    }

    private static Map<String, List<Workload>> below(
            NavigableMap<String, List<Workload>> known, List<String> prefixes) {
        Map<String, List<Workload>> found = new TreeMap<>();
        prefixes.forEach(prefix -> found.putAll(known.subMap(prefix, prefix + Character.MAX_VALUE)));
        return found;
    }

    private boolean admitsToken(VaultRole role, JwtBinding binding, String subject) {
        Value<List<String>> audiences = binding.audiences()
                .map(list -> list.stream().map(Located::value).toList());
        if (!subject.startsWith(ACCOUNT)) {
            return admits(role, Identity.Token.svid(Value.known(subject, role.at()), audiences));
        }
        String[] parts = subject.substring(ACCOUNT.length()).split(":", 2);
        return admits(role, Identity.Token.account(parts[0], Value.known(parts[1], role.at()), audiences));
    }

    private void accounts(VaultRole role, KubernetesBinding binding, BiConsumer<String, List<Workload>> admitted) {
        List<String> names = values(binding.names());
        List<String> namespaces = values(binding.namespaces());
        boolean exact = binding.selector().isAbsent()
                && names.stream().noneMatch(name -> name.contains("*"))
                && namespaces.stream().noneMatch(name -> name.contains("*"));
        if (exact) {
            namespaces.stream()
                    .flatMap(namespace -> names.stream().map(name -> ACCOUNT + namespace + ":" + name))
                    .filter(byAccount::containsKey)
                    .sorted()
                    .forEach(account -> admitted.accept(account, byAccount.get(account)));
            return;
        }
        List<String> prefixes = binding.selector().isAbsent()
                ? namespaces.stream()
                        .map(namespace -> ACCOUNT + literal(namespace))
                        .toList()
                : List.of("");
        below(byAccount, prefixes).forEach((account, having) -> {
            String[] parts = account.substring(ACCOUNT.length()).split(":", 2);
            Value<List<String>> audience = role.parameters().text("audience").map(List::of);
            if (admits(role, new Identity.Account(parts[0], parts[1], audience, Value.absent()))) {
                admitted.accept(account, having);
            }
        });
    }

    private static List<String> values(Value<List<Located<String>>> list) {
        return list.asKnown().orElse(List.of()).stream().map(Located::value).toList();
    }

    private Opener opener(VaultRole role, String identity, List<Workload> having) {
        Set<ObjectId> wanting = asking.getOrDefault(role, Set.of());
        List<Workload> asked = having.stream()
                .filter(workload -> wanting.contains(workload.id()))
                .toList();
        return new Opener(identity, having, asked, !asked.isEmpty());
    }
}
