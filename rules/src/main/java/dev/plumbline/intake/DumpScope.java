// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What dumps list whole; a kind or namespace that is in none of them was not looked at. */
final class DumpScope implements Scope {
    private record Listed(String group, String kind, String namespace) {}

    private final Set<Listed> listed = new HashSet<>();

    DumpScope(List<Listing> listings) {
        listings.forEach(listing -> listed.add(new Listed(listing.group(), listing.kind(), listing.namespace())));
    }

    @Override
    public Optional<UnknownReason> gap(String group, String kind, String namespace) {
        boolean read =
                listed.contains(new Listed(group, kind, "")) || listed.contains(new Listed(group, kind, namespace));
        return read ? Optional.empty() : Optional.of(UnknownReason.NOT_READ);
    }
}
