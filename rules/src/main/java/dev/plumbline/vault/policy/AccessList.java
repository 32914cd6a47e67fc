// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import dev.plumbline.manifest.Location;
import dev.plumbline.vault.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a token with some policies may do, decided as Vault decides it: equal patterns are joined (deny wins), then exactly
 * one pattern decides a path.
 *
 * <p>Patterns with templates that could not be filled in may or may not match; where that would change the answer, the
 * answer is unknown.
 */
public final class AccessList {
    /** What several rules with one pattern allow together. */
    public record Grant(PathPattern pattern, Set<Capability> capabilities, List<PathRule> rules) {
        public Grant {
            capabilities = Collections.unmodifiableSet(EnumSet.copyOf(capabilities));
            rules = List.copyOf(rules);
        }

        public boolean allows(Capability capability) {
            return capabilities.contains(capability);
        }

        /** True when a request must fulfil more than its path and verb. */
        public boolean isConditional() {
            return rules.stream().anyMatch(rule -> !rule.conditions().isEmpty());
        }

        private Location[] places() {
            return rules.stream().map(PathRule::at).toArray(Location[]::new);
        }
    }

    private final Map<String, Grant> grants = new LinkedHashMap<>();

    private AccessList(Collection<PathRule> rules, Map<String, String> identity) {
        Map<String, List<PathRule>> byPattern = new LinkedHashMap<>();
        for (PathRule rule : rules) {
            String text = Templates.fill(rule.pattern().text(), identity)
                    .orElse(rule.pattern().text());
            byPattern.computeIfAbsent(text, pattern -> new ArrayList<>()).add(rule);
        }
        byPattern.forEach((text, equal) -> grants.put(text, join(PathPattern.of(text), equal)));
    }

    /** All rules of all policies of a token. */
    public static AccessList of(Collection<PathRule> rules) {
        return new AccessList(rules, Map.of());
    }

    /**
     * The same with templates filled in.
     *
     * @param identity values by expression ({@code identity.entity.name}); what is missing stays open
     */
    public static AccessList of(Collection<PathRule> rules, Map<String, String> identity) {
        return new AccessList(rules, identity);
    }

    private static Grant join(PathPattern pattern, List<PathRule> rules) {
        Set<Capability> together = EnumSet.noneOf(Capability.class);
        rules.forEach(rule -> together.addAll(rule.capabilities()));
        boolean denied = together.contains(Capability.DENY);
        return new Grant(pattern, denied ? EnumSet.of(Capability.DENY) : together, rules);
    }

    /** The grants in the order of the policies. */
    public Collection<Grant> grants() {
        return Collections.unmodifiableCollection(grants.values());
    }

    /** The one grant that decides a request, leaving open templates out. */
    public Optional<Grant> deciding(String path, Capability verb) {
        boolean listing = verb == Capability.LIST || verb == Capability.SCAN;
        String asked = strip(path, listing);
        Optional<Grant> exact = exact(asked);
        if (exact.isEmpty() && listing) {
            exact = exact(withoutSlash(asked));
        }
        if (exact.isPresent()) {
            return exact;
        }
        Optional<Grant> found = preferred(asked);
        return found.isEmpty() && listing ? preferred(withoutSlash(asked)) : found;
    }

    /** A listing is always asked for with a slash at the end; see {@code buildLogicalRequestNoAuth} in Vault's {@code http}. */
    private static String strip(String path, boolean listing) {
        String stripped = path;
        while (stripped.startsWith("/")) {
            stripped = stripped.substring(1);
        }
        return listing && !stripped.endsWith("/") ? stripped + "/" : stripped;
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private Optional<Grant> exact(String path) {
        return Optional.ofNullable(grants.get(path))
                .filter(grant -> grant.pattern().isExact());
    }

    private Optional<Grant> preferred(String path) {
        List<Grant> candidates = new ArrayList<>();
        for (Grant grant : grants.values()) {
            PathPattern pattern = grant.pattern();
            if (!pattern.isExact() && !pattern.isTemplated() && pattern.matches(path)) {
                candidates.add(grant);
            }
        }
        return candidates.stream()
                .max((left, right) -> PathPattern.PREFERENCE.compare(left.pattern(), right.pattern()));
    }

    /**
     * May the token do this: yes, no, or unknown where an open template could change the answer.
     *
     * @param verb for writes ask both {@link Capability#CREATE} and {@link Capability#UPDATE}: which one Vault wants depends on
     *     what is already there
     */
    public Answer permits(String path, Capability verb) {
        Optional<Grant> decided = deciding(path, verb);
        boolean granted = decided.filter(grant -> grant.allows(verb)).isPresent();
        for (Grant open : grants.values()) {
            boolean mayDecide = open.pattern().isTemplated()
                    && (open.pattern().mayMatch(strip(path, false))
                            || open.pattern().mayMatch(withoutSlash(path)));
            if (mayDecide && open.allows(verb) != granted) {
                return Answer.unknown("the template in " + open.pattern() + " may or may not cover it", open.places());
            }
        }
        if (decided.isEmpty()) {
            return Answer.no("no policy path covers " + path);
        }
        Grant grant = decided.get();
        if (granted) {
            String limit = grant.isConditional() ? " under further conditions" : "";
            return Answer.yes(grant.pattern() + " grants " + verb.word() + limit, grant.places());
        }
        String how = grant.allows(Capability.DENY) ? " is denied" : " is covered without " + verb.word();
        return Answer.no(path + how + " by " + grant.pattern(), grant.places());
    }

    /** The grants that could cover a path if its verb were different or its pattern a little wider, nearest first. */
    public List<Grant> nearest(String path, int limit) {
        return grants.values().stream()
                .sorted((left, right) -> Integer.compare(
                        common(right.pattern().text(), path),
                        common(left.pattern().text(), path)))
                .filter(grant -> common(grant.pattern().text(), path) > 0)
                .limit(limit)
                .toList();
    }

    private static int common(String left, String right) {
        int length = 0;
        while (length < left.length() && length < right.length() && left.charAt(length) == right.charAt(length)) {
            length++;
        }
        return length;
    }
}
