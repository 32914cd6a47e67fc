// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who can read the objects of one kind, by namespace, so that asking for one object does not go through all bindings.
 *
 * <p>A list or watch of one name is allowed by that name, as a get is: the request's field selector tells it (recorded against
 * Kubernetes 1.36).
 */
final class ReaderIndex {
    /** Verbs that give an object's content away; a watch sends it as a list does. */
    static final List<String> READING = List.of("get", "list", "watch");

    /** What one role gives of the kind: a rule for all objects, and rules for some names. */
    private record Match(Optional<PolicyRule> all, Map<String, PolicyRule> named) {}

    private final Map<String, List<Grant>> all = new HashMap<>();
    private final Map<String, Map<String, List<Grant>>> named = new HashMap<>();
    private final Map<String, List<Grant>> joined = new HashMap<>();
    private final List<Grant> everywhere;

    ReaderIndex(Collection<Bound> bindings, String group, String resource) {
        Map<List<PolicyRule>, Match> matches = new IdentityHashMap<>();
        for (Bound bound : bindings) {
            RoleBinding binding = bound.binding();
            Match match = matches.computeIfAbsent(bound.rules(), role -> match(role, group, resource));
            String scope = binding.id().namespace();
            match.all()
                    .ifPresent(rule ->
                            all.computeIfAbsent(scope, any -> new ArrayList<>()).addAll(grants(binding, rule)));
            match.named()
                    .forEach((name, rule) -> named.computeIfAbsent(scope, any -> new HashMap<>())
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .addAll(grants(binding, rule)));
        }
        everywhere = sorted(all.getOrDefault("", List.of()).stream());
    }

    private static Match match(List<PolicyRule> rules, String group, String resource) {
        Optional<PolicyRule> all = rules.stream()
                .filter(rule -> READING.stream()
                        .anyMatch(verb -> Request.any(verb, group, resource).allowedBy(rule)))
                .findFirst();
        Map<String, PolicyRule> named = new LinkedHashMap<>();
        if (all.isEmpty()) {
            for (PolicyRule rule : rules) {
                rule.resourceNames().stream()
                        .filter(name -> READING.stream()
                                .anyMatch(verb -> new Request(verb, group, resource, name).allowedBy(rule)))
                        .forEach(name -> named.putIfAbsent(name, rule));
            }
        }
        return new Match(all, named);
    }

    private static List<Grant> grants(RoleBinding binding, PolicyRule rule) {
        return binding.subjects().stream()
                .map(grantee -> new Grant(
                        Identity.of(grantee), binding, rule, binding.id().namespace(), grantee.at()))
                .toList();
    }

    /** The grants by which an object can be read, most surprising reader first. */
    List<Grant> of(String namespace, String name) {
        List<Grant> byName = Stream.of("", namespace)
                .distinct()
                .flatMap(scope -> named.getOrDefault(scope, Map.of()).getOrDefault(name, List.of()).stream())
                .toList();
        List<Grant> unnamed = joined.computeIfAbsent(namespace, this::join);
        return byName.isEmpty() ? unnamed : sorted(Stream.concat(unnamed.stream(), byName.stream()));
    }

    private List<Grant> join(String namespace) {
        List<Grant> here = namespace.isEmpty() ? List.of() : all.getOrDefault(namespace, List.of());
        return here.isEmpty() ? everywhere : sorted(Stream.concat(everywhere.stream(), here.stream()));
    }

    private static List<Grant> sorted(Stream<Grant> grants) {
        return grants.distinct()
                .sorted((first, second) -> first.identity().compareTo(second.identity()))
                .toList();
    }
}
