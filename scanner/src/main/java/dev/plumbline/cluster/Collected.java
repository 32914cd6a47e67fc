// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.intake.Gathered;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.TypedItems;
import dev.plumbline.intake.cluster.NamespaceFilter;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the objects of one kind as they arrive, reduces each to what is kept of it, and counts none twice. */
final class Collected {
    private final Served kind;
    private final NamespaceFilter filter;
    private final Shard shard;
    private final Gathering gathering;
    private final Origin origin;
    private final List<Gathered> objects = new ArrayList<>();
    private final Set<String> namespaces = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private boolean repeats;

    Collected(Served kind, ClusterRequest request, Gathering gathering, Origin origin) {
        this.kind = kind;
        filter = request.namespaces();
        shard = request.shard();
        this.gathering = gathering;
        this.origin = origin;
    }

    List<Gathered> objects() {
        return objects;
    }

    /** Names of the namespaces that were read, whoever owns them. */
    Set<String> namespaces() {
        return namespaces;
    }

    /** From now on objects may come that came before; until then no names need be remembered. */
    void expectRepeats() {
        if (!repeats) {
            repeats = true;
            objects.forEach(each -> seen.add(
                    each.object().id().namespace() + "/" + each.object().id().name()));
        }
    }

    /** Whether more of an object than its metadata need be read. */
    boolean wants(MappingNode metadata) {
        return wants(
                metadata.text("namespace").orElse(""), metadata.text("name").orElse(""));
    }

    private boolean wants(String namespace, String name) {
        return filter.accepts(kind.isNamespaces() ? name : namespace) && shard.ownsNamespace(namespace);
    }

    /** Answers false for an object that cannot be looked at. */
    boolean take(MappingNode item) {
        String namespace = item.text("metadata", "namespace").orElse("");
        String name = item.text("metadata", "name").orElse("");
        if (kind.isNamespaces() && filter.accepts(name)) {
            namespaces.add(name);
        }
        if (!wants(namespace, name)) {
            return true;
        }
        if (repeats && !seen.add(namespace + "/" + name)) {
            return true;
        }
        MappingNode typed = TypedItems.typed(item, kind.apiVersion(), kind.kind());
        try {
            objects.addAll(gathering.objects(new Document(origin, typed, List.of()), false));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            // Of what shape it was, nobody may be told: a message may quote it.
            return false;
        }
    }
}
