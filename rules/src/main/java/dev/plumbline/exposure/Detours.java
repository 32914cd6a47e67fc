// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Role.PolicyRule;
import dev.plumbline.model.RoleBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is on which way around, by the namespace in which the right holds; empty stands for everywhere. */
final class Detours {
    private static final Comparator<Detour> ORDER = Comparator.comparing(Detour::identity)
            .thenComparing(Detour::way)
            .thenComparing(detour -> detour.binding().id());

    private final Map<Way, Map<String, List<Detour>>> byWay = new EnumMap<>(Way.class);

    Detours(Collection<Bound> bindings) {
        Map<List<PolicyRule>, Set<Way>> here = new IdentityHashMap<>();
        Map<List<PolicyRule>, Set<Way>> everywhere = new IdentityHashMap<>();
        for (Bound bound : bindings) {
            boolean clusterWide = bound.binding().id().namespace().isEmpty();
            Set<Way> open =
                    (clusterWide ? everywhere : here).computeIfAbsent(bound.rules(), rules -> open(rules, clusterWide));
            open.forEach(way -> add(way, bound.binding()));
        }
    }

    private static Set<Way> open(List<PolicyRule> rules, boolean clusterWide) {
        Set<Way> open = EnumSet.noneOf(Way.class);
        for (Way way : Way.values()) {
            if (way.isOpenTo(rules, clusterWide)) {
                open.add(way);
            }
        }
        return open;
    }

    private void add(Way way, RoleBinding binding) {
        List<Detour> scope = byWay.computeIfAbsent(way, any -> new HashMap<>())
                .computeIfAbsent(binding.id().namespace(), any -> new ArrayList<>());
        for (RoleBinding.Grantee grantee : binding.subjects()) {
            Identity identity = Identity.of(grantee);
            if (!identity.isPlatform()) {
                scope.add(new Detour(identity, way, binding));
            }
        }
    }

    /** Whoever is on one of the ways in one of the namespaces, or everywhere, once for each way; most surprising first. */
    List<Detour> of(Map<Way, Set<String>> scopesByWay) {
        Set<Detour> found = new TreeSet<>(ORDER);
        scopesByWay.forEach((way, scopes) -> {
            Map<String, List<Detour>> byScope = byWay.getOrDefault(way, Map.of());
            found.addAll(byScope.getOrDefault("", List.of()));
            scopes.forEach(scope -> found.addAll(byScope.getOrDefault(scope, List.of())));
        });
        List<Detour> once = new ArrayList<>();
        for (Detour detour : found) {
            Detour last = once.isEmpty() ? null : once.get(once.size() - 1);
            if (last == null || !last.identity().equals(detour.identity()) || last.way() != detour.way()) {
                once.add(detour);
            }
        }
        return once;
    }
}
