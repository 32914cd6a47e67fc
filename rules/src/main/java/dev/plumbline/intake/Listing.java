// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind that a dump lists whole, so that what is not in it is not in the cluster.
 *
 * @param path of the file, as its pieces name it
 * @param namespace the one that was listed; empty for all, and for kinds without
 */
public record Listing(String unit, String path, String group, String kind, String namespace) {
    /**
     * The kinds that a document lists.
     *
     * <p>Kubectl lists one namespace or all of them, and no file says which: objects of several namespaces say that it was all.
     * A list whose objects all share a label was perhaps asked for by that label, and promises nothing.
     *
     * @param known the namespace that the file's place in a dump tells, else empty
     */
    static List<Listing> of(Document document, List<Gathered> items, String unit, String path, String known) {
        MappingNode root = document.root().asMapping().orElse(null);
        String kind = root == null ? "" : root.text("kind").orElse("");
        boolean dumped = items.stream().allMatch(item -> item.provenance() == Provenance.DUMP);
        if (root == null || !kind.endsWith("List") || !dumped || sharesALabel(root)) {
            return List.of();
        }
        if (items.isEmpty()) {
            String group = ObjectId.groupOf(root.text("apiVersion").orElse(""));
            String itemKind = kind.substring(0, kind.length() - "List".length());
            boolean tells = !itemKind.isEmpty() && !known.isEmpty();
            return tells ? List.of(new Listing(unit, path, group, itemKind, known)) : List.of();
        }
        Set<String> namespaces = new LinkedHashSet<>();
        items.forEach(item -> namespaces.add(item.object().id().namespace()));
        namespaces.remove("");
        Set<Listing> listings = new LinkedHashSet<>();
        for (Gathered item : items) {
            ObjectId id = item.object().id();
            String namespace = namespaces.size() > 1 ? "" : id.namespace();
            listings.add(new Listing(unit, path, id.group(), id.kind(), namespace));
        }
        return List.copyOf(listings);
    }

    private static boolean sharesALabel(MappingNode root) {
        List<Node> items = items(root);
        Set<String> shared = null;
        for (Node item : items) {
            Set<String> labels = labels(item);
            if (shared == null) {
                shared = labels;
            } else {
                shared.retainAll(labels);
            }
        }
        return items.size() > 1 && shared != null && !shared.isEmpty();
    }

    private static Set<String> labels(Node item) {
        List<MappingNode.Entry> entries = item.asMapping()
                .flatMap(object -> object.get("metadata", "labels"))
                .flatMap(Node::asMapping)
                .map(MappingNode::entries)
                .orElse(List.of());
        Set<String> labels = new LinkedHashSet<>();
        for (MappingNode.Entry entry : entries) {
            labels.add(entry.key().value() + "="
                    + entry.value().asScalar().map(ScalarNode::value).orElse(""));
        }
        return labels;
    }

    private static List<Node> items(MappingNode root) {
        return root.get("items")
                .flatMap(Node::asSequence)
                .map(SequenceNode::items)
                .orElse(List.of());
    }
}
