// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.ClusterScoped;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.List;
import java.util.Optional;

/** Shards of which no part is there: what would lie in their namespaces is not known to be absent. */
public record Missing(List<Shard> shards) {
    public static final Missing NONE = new Missing(List.of());

    public Missing {
        shards = List.copyOf(shards);
    }

    Scope limit(Scope whole) {
        return shards.isEmpty() ? whole : new Limited(whole, this);
    }

    private boolean concerns(String group, String kind, String namespace) {
        boolean all = namespace.isEmpty() && ClusterScoped.isNamespaced(new ObjectId(group, kind, "", ""));
        return all || shards.stream().anyMatch(shard -> shard.ownsNamespace(namespace));
    }

    private record Limited(Scope whole, Missing missing) implements Scope {
        @Override
        public Optional<UnknownReason> gap(String group, String kind, String namespace) {
            Optional<UnknownReason> gap = whole.gap(group, kind, namespace);
            return gap.isEmpty() && missing.concerns(group, kind, namespace)
                    ? Optional.of(UnknownReason.NOT_READ)
                    : gap;
        }

        @Override
        public Optional<UnknownReason> unread(ObjectId object) {
            return whole.unread(object);
        }
    }
}
