// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What of a cluster was read whole: by kind, and where rights were few by namespace. */
final class ClusterScope implements Scope {
    private final NamespaceFilter filter;
    private final Map<String, UnknownReason> gapsByKind = new HashMap<>();
    private final Map<String, Boolean> readWhole = new HashMap<>();
    private final Map<String, Boolean> readInNamespace = new HashMap<>();

    ClusterScope(NamespaceFilter filter) {
        this.filter = filter;
    }

    /** All objects of the kind were read, as far as the filter asks. */
    void whole(String group, String kind) {
        readWhole.put(group + "/" + kind, true);
    }

    void inNamespace(String group, String kind, String namespace) {
        readInNamespace.put(group + "/" + kind + "/" + namespace, true);
    }

    void gap(String group, String kind, UnknownReason reason) {
        gapsByKind.put(group + "/" + kind, reason);
    }

    @Override
    public Optional<UnknownReason> gap(String group, String kind, String namespace) {
        if (!filter.accepts(namespace)) {
            return Optional.of(UnknownReason.LEFT_OUT);
        }
        String key = group + "/" + kind;
        if (readWhole.containsKey(key) || readInNamespace.containsKey(key + "/" + namespace)) {
            return Optional.empty();
        }
        // A kind that nobody asked for has no entry at all.
        return Optional.of(gapsByKind.getOrDefault(key, UnknownReason.NOT_READ));
    }
}
