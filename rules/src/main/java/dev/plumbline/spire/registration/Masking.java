// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.registration;

import dev.plumbline.model.CustomResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of several registrations that yield one entry the oldest wins; manifests have no age, there the name decides. */
final class Masking {
    private Masking() {}

    @SuppressWarnings("ReferenceEquality") // of two that are equal only one is preferred
    static List<Identity> of(List<Identity> identities) {
        Map<String, Identity> preferred = new HashMap<>();
        for (Identity identity : identities) {
            preferred.merge(identity.key(), identity, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
        }
        List<Identity> marked = new ArrayList<>();
        for (Identity identity : identities) {
            marked.add(identity.masked(preferred.get(identity.key()) != identity));
        }
        return marked;
    }

    private static final Comparator<Identity> ORDER = Comparator.comparing((Identity identity) -> !identity.isCertain())
            .thenComparing(Masking::created)
            .thenComparing(Masking::uid)
            .thenComparing(identity -> identity.by().id());

    private static String created(Identity identity) {
        return meta(identity, "creationTimestamp");
    }

    private static String uid(Identity identity) {
        return meta(identity, "uid");
    }

    private static String meta(Identity identity, String key) {
        if (identity.by() instanceof ClusterSpiffeId registration) {
            return text(registration.resource(), key);
        }
        return identity.by() instanceof StaticEntry entry ? text(entry.resource(), key) : "";
    }

    private static String text(CustomResource resource, String key) {
        return resource.root().text("metadata", key).orElse("");
    }
}
