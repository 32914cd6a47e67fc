// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.policy;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One path of a policy with what it allows.
 *
 * @param capabilities {@code deny} alone when it is among them
 * @param conditions further conditions that a request must fulfil (parameters, wrapping, control groups), by their names
 * @param at the path's text
 * @param capabilitiesAt the list of capabilities, or the path when there is none
 */
public record PathRule(
        PathPattern pattern,
        Set<Capability> capabilities,
        List<String> conditions,
        Location at,
        Location capabilitiesAt) {
    public PathRule {
        requireNonNull(pattern, "pattern");
        requireNonNull(at, "at");
        requireNonNull(capabilitiesAt, "capabilitiesAt");
        conditions = List.copyOf(conditions);
        Set<Capability> effective = EnumSet.noneOf(Capability.class);
        effective.addAll(capabilities.contains(Capability.DENY) ? Set.of(Capability.DENY) : capabilities);
        capabilities = Collections.unmodifiableSet(effective);
    }

    public boolean denies() {
        return capabilities.contains(Capability.DENY);
    }

    public boolean allows(Capability capability) {
        return capabilities.contains(capability);
    }

    /** True when it allows anything that changes or removes. */
    public boolean writes() {
        return capabilities.stream().anyMatch(Capability::isWrite);
    }

    /** What it grants, as reports show it: {@code read, list secret/data/app/*}. */
    public String words() {
        String verbs = capabilities.stream().map(Capability::word).collect(Collectors.joining(", "));
        return (verbs.isEmpty() ? "nothing on" : verbs) + " " + pattern;
    }
}
