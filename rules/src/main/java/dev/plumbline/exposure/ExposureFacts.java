// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Secret;
import dev.plumbline.model.WorkloadKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who can do what with the objects of one estate, as far as its roles and bindings were read. */
public final class ExposureFacts {
    private record Kind(String group, String resource) {}

    private record Detoured(String namespace, boolean payload, boolean inPods, Set<String> accounts) {}

    private final Map<ObjectId, Bound> bindings = new LinkedHashMap<>();
    private final Map<String, Integer> secrets = new HashMap<>();
    private final Map<Kind, ReaderIndex> readers = new HashMap<>();
    private final Map<Detoured, List<Detour>> detoured = new HashMap<>();
    private final boolean known;
    private final Detours detours;

    private ExposureFacts(Inventory inventory) {
        Roles roles = new Roles(inventory);
        for (RoleBinding binding : inventory.all(RoleBinding.class)) {
            roles.of(binding).ifPresent(rules -> bindings.put(binding.id(), new Bound(binding, rules)));
        }
        for (Secret secret : inventory.all(Secret.class)) {
            secrets.merge(secret.id().namespace(), 1, Integer::sum);
        }
        known = !bindings.isEmpty();
        detours = new Detours(bindings.values());
    }

    public static ExposureFacts of(Inventory inventory) {
        return new ExposureFacts(inventory);
    }

    /** False when no binding was read whose role is known, so that nothing is known about readers. */
    public boolean known() {
        return known;
    }

    /** The grants by which an object's content can be read, most surprising reader first. */
    public List<Grant> readersOf(ObjectId object) {
        return readers.computeIfAbsent(
                        new Kind(object.group(), resourceOf(object)),
                        kind -> new ReaderIndex(bindings.values(), kind.group(), kind.resource()))
                .of(object.namespace(), object.name());
    }

    /** Who can read an object's content, most surprising first. */
    public List<Identity> identitiesReading(ObjectId object) {
        return readersOf(object).stream().map(Grant::identity).distinct().toList();
    }

    /**
     * Who may not read an object and gets at its content all the same, most surprising first; nobody when everybody reads it.
     *
     * @param inPods whether the content is in a pod, so that whoever enters pods finds it
     */
    public List<Detour> detoursTo(ObjectId object, boolean inPods) {
        Set<Identity> direct = readersOf(object).stream().map(Grant::identity).collect(Collectors.toSet());
        if (direct.stream().anyMatch(Identity::isAnybody)) {
            return List.of();
        }
        Set<String> accounts = direct.stream()
                .filter(identity -> identity.kind() == Identity.Kind.SERVICE_ACCOUNT)
                .map(Identity::namespace)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean payload = WorkloadKind.of(object).isEmpty();
        return detoured
                .computeIfAbsent(new Detoured(object.namespace(), payload, inPods || !payload, accounts), this::detours)
                .stream()
                .filter(detour -> !direct.contains(detour.identity()))
                .toList();
    }

    private List<Detour> detours(Detoured to) {
        Map<Way, Set<String>> scopes = new EnumMap<>(Way.class);
        Set<String> here = Set.of(to.namespace());
        if (to.payload()) {
            scopes.put(Way.CREATE_PODS, here);
        }
        if (to.inPods()) {
            scopes.put(Way.ENTER_PODS, here);
            scopes.put(Way.NODES, Set.of());
        }
        if (!to.accounts().isEmpty()) {
            scopes.put(Way.MINT_TOKENS, to.accounts());
        }
        scopes.put(Way.IMPERSONATE, to.accounts());
        scopes.put(Way.ESCALATE, here);
        return detours.of(scopes);
    }

    /** The grants that allow a request in a namespace; empty for what has none. Goes through all bindings. */
    public List<Grant> allowing(Request request, String namespace) {
        return bindings.values().stream()
                .filter(bound -> bound.rules().stream().anyMatch(request::allowedBy))
                .flatMap(bound -> of(bound.binding()).stream())
                .filter(grant -> grant.holdsIn(namespace) && request.allowedBy(grant.rule()))
                .toList();
    }

    /** What one binding gives; nothing when its role is not there. */
    public List<Grant> of(RoleBinding binding) {
        List<Grant> grants = new ArrayList<>();
        for (Recipient recipient : everyRecipient(binding)) {
            rules(binding)
                    .forEach(rule -> grants.add(new Grant(
                            recipient.identity(), binding, rule, binding.id().namespace(), recipient.at())));
        }
        return grants;
    }

    /** The role that a binding names, when neither this estate nor every cluster has one of that name. */
    public Optional<ObjectId> missingRole(RoleBinding binding) {
        return bindings.containsKey(binding.id()) ? Optional.empty() : Optional.of(Roles.idOf(binding));
    }

    /** Whom a binding gives its role; parts of the control plane left out. */
    public List<Recipient> recipients(RoleBinding binding) {
        return everyRecipient(binding).stream()
                .filter(recipient -> !recipient.identity().isPlatform())
                .toList();
    }

    private static List<Recipient> everyRecipient(RoleBinding binding) {
        return binding.subjects().stream()
                .map(grantee -> new Recipient(Identity.of(grantee), grantee.at()))
                .toList();
    }

    /** Whether one binding allows a request. */
    public boolean allows(RoleBinding binding, Request request) {
        return rules(binding).stream().anyMatch(request::allowedBy);
    }

    /** The same, and not on objects without a namespace when the binding has one. */
    public boolean allowsHere(RoleBinding binding, Request request) {
        return (binding.id().namespace().isEmpty() || request.isNamespaced()) && allows(binding, request);
    }

    /** Whether one binding allows everything, which is what an administrator has. */
    public boolean allowsEverything(RoleBinding binding) {
        return allows(binding, Request.any("*", "*", "*"));
    }

    /** Whether one binding opens a way around to all objects of its scope. */
    public boolean opens(RoleBinding binding, Way way) {
        return way.isOpenTo(rules(binding), binding.id().namespace().isEmpty());
    }

    /** Whether one binding gives the content of a kind's objects away, whatever their names. */
    public boolean allowsReading(RoleBinding binding, String group, String resource) {
        return ReaderIndex.READING.stream().anyMatch(verb -> allows(binding, Request.any(verb, group, resource)));
    }

    private List<PolicyRule> rules(RoleBinding binding) {
        Bound bound = bindings.get(binding.id());
        return bound == null ? List.of() : bound.rules();
    }

    /** How many Secrets a binding's scope has. */
    public int secretsWithin(RoleBinding binding) {
        String namespace = binding.id().namespace();
        return namespace.isEmpty()
                ? secrets.values().stream().mapToInt(Integer::intValue).sum()
                : secrets.getOrDefault(namespace, 0);
    }

    /** The plural that RBAC knows a kind by. */
    static String resourceOf(ObjectId object) {
        // English as the API machinery guesses it (meta.UnsafeGuessKindToResource).
        String word = object.kind().toLowerCase(Locale.ROOT);
        if (word.endsWith("s")) {
            return word + "es";
        }
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }
}
