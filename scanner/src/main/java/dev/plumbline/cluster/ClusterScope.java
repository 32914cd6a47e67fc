// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Scope;
import dev.plumbline.verdict.UnknownReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a cluster was read whole: by kind, and where rights were few by namespace. */
final class ClusterScope implements Scope {
    private final NamespaceFilter filter;
    private final Map<String, UnknownReason> gapsByKind = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Set<String> metadataOnly = new HashSet<>();
    private final Set<String> readWhole = new HashSet<>();
    private final Set<String> namespaced = new HashSet<>();
    private final Set<String> readInNamespace = new HashSet<>();

    ClusterScope(NamespaceFilter filter) {
        this.filter = filter;
    }

    /** The cluster does not serve the kind, so there are no objects of it. */
    void absent(String group, String kind) {
        absent.add(group + "/" + kind);
    }

    /** All objects of the kind were read, as far as the filter asks. */
    void whole(Served kind) {
        readWhole.add(key(kind));
        if (kind.namespaced()) {
            namespaced.add(key(kind));
        }
    }

    void inNamespace(Served kind, String namespace) {
        readInNamespace.add(key(kind) + "/" + namespace);
    }

    /** Of the kind's objects only metadata was asked for. */
    void metadataOnly(Served kind) {
        metadataOnly.add(key(kind));
    }

    void gap(String group, String kind, UnknownReason reason) {
        gapsByKind.put(group + "/" + kind, reason);
    }

    @Override
    public Optional<UnknownReason> unread(ObjectId object) {
        return metadataOnly.contains(object.group() + "/" + object.kind())
                ? Optional.of(UnknownReason.LEFT_OUT)
                : Optional.empty();
    }

    private static String key(Served kind) {
        return kind.group() + "/" + kind.kind();
    }

    /** An empty namespace asks for objects without one, and for those of all namespaces together. */
    @Override
    public Optional<UnknownReason> gap(String group, String kind, String namespace) {
        String key = group + "/" + kind;
        if (absent.contains(key)) {
            return Optional.empty();
        }
        boolean everywhere = namespace.isEmpty() && namespaced.contains(key);
        if (!filter.accepts(namespace) || (everywhere && !filter.acceptsAll())) {
            return Optional.of(UnknownReason.LEFT_OUT);
        }
        if (metadataOnly.contains(key)) {
            return Optional.of(UnknownReason.LEFT_OUT);
        }
        if (readWhole.contains(key) || readInNamespace.contains(key + "/" + namespace)) {
            return Optional.empty();
        }
        // A kind that nobody asked for has no entry at all.
        return Optional.of(gapsByKind.getOrDefault(key, UnknownReason.NOT_READ));
    }
}
