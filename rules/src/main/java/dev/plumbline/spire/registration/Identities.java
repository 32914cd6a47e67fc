// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.manifest.Location;
import dev.plumbline.model.Located;
import dev.plumbline.model.Workload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which identities a workload gets, and why it gets no other.
 *
 * @param identities in order of registration; masked ones included
 * @param refusals registrations that select the workload and fail for it
 * @param doubts registrations that may select it, and why that is not known
 * @param ignoredBy the pattern of each manager that ignores the workload's namespace
 */
public record Identities(
        Workload workload,
        List<Identity> identities,
        List<Refusal> refusals,
        List<Doubt> doubts,
        List<Located<String>> ignoredBy) {
    /** A registration that selects the workload and cannot be rendered for it. */
    public record Refusal(Registration by, String why, Location at) {}

    /** A registration that cannot be decided for the workload. */
    public record Doubt(Registration by, String why, Location at) {}

    public Identities {
        identities = List.copyOf(identities);
        refusals = List.copyOf(refusals);
        doubts = List.copyOf(doubts);
        ignoredBy = List.copyOf(ignoredBy);
    }

    static Identities none(Workload workload) {
        return new Identities(workload, List.of(), List.of(), List.of(), List.of());
    }

    /** What one registration gives the workload. */
    public List<Identity> from(Registration registration) {
        return identities.stream()
                .filter(identity -> identity.by().id().equals(registration.id()))
                .toList();
    }

    /** Distinct SPIFFE IDs that the workload certainly gets. */
    public Set<String> spiffeIds() {
        Set<String> ids = new LinkedHashSet<>();
        identities.stream().filter(Identity::isCertain).forEach(identity -> ids.add(identity.spiffeId()));
        return ids;
    }

    /** Distinct SPIFFE IDs that it gets or may get. */
    public Set<String> possibleSpiffeIds() {
        Set<String> ids = new LinkedHashSet<>();
        identities.forEach(identity -> ids.add(identity.spiffeId()));
        return ids;
    }

    /** Its only identity, when there is exactly one and it is certain. */
    public Optional<Identity> only() {
        boolean one = spiffeIds().size() == 1 && possibleSpiffeIds().size() == 1;
        return one ? identities.stream().filter(Identity::isCertain).findFirst() : Optional.empty();
    }

    /** True when nothing that was read gives it an identity, now or perhaps. */
    public boolean isEmpty() {
        return identities.isEmpty() && doubts.isEmpty();
    }
}
