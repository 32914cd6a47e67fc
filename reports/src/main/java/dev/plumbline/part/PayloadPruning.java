// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.part;

import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Leaves of a ConfigMap or Secret what its record is made of: which keys it has, and where; and of no object a copy of itself. */
final class PayloadPruning {
    private static final Set<String> PAYLOAD = Set.of("data", "binaryData", "stringData");
    private static final Set<String> KEPT = Set.of("apiVersion", "kind", "metadata", "type");

    private PayloadPruning() {}

    static MappingNode of(Resource masked) {
        boolean core = masked.id().group().isEmpty();
        boolean payload =
                core && Set.of("ConfigMap", "Secret").contains(masked.id().kind());
        MappingNode root = payload ? withoutPayload(masked.root()) : masked.root();
        return at(root, "metadata", metadata -> at(metadata, "annotations", PayloadPruning::withoutCopies));
    }

    private static MappingNode withoutPayload(MappingNode root) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : root.entries()) {
            String key = entry.key().value();
            if (KEPT.contains(key)) {
                entries.add(entry);
            } else if (PAYLOAD.contains(key)) {
                entries.add(new MappingNode.Entry(entry.key(), withoutValues(entry.value(), name -> true)));
            }
        }
        return new MappingNode(entries, root.span());
    }

    private static Node withoutCopies(Node annotations) {
        return withoutValues(annotations, Examiner::isCopy);
    }

    /** Keys keep their places, and values theirs: a record tells both. */
    private static Node withoutValues(Node node, Predicate<String> concerned) {
        if (!(node instanceof MappingNode mapping)) {
            // Where keys belong stands a single value or a list, of which nobody asks more than where it is.
            return nothing(node.span());
        }
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            boolean prune = concerned.test(entry.key().value());
            entries.add(
                    prune
                            ? new MappingNode.Entry(
                                    entry.key(), nothing(entry.value().span()))
                            : entry);
        }
        return new MappingNode(entries, mapping.span());
    }

    private static ScalarNode nothing(Span span) {
        return new ScalarNode(PlacedText.within(span, ""), ScalarNode.Style.DOUBLE_QUOTED, span);
    }

    private static MappingNode at(Node node, String key, UnaryOperator<Node> change) {
        MappingNode mapping = (MappingNode) node;
        if (mapping.get(key).flatMap(Node::asMapping).isEmpty()) {
            return mapping;
        }
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : mapping.entries()) {
            boolean concerned = entry.key().value().equals(key) && entry.value() instanceof MappingNode;
            entries.add(concerned ? new MappingNode.Entry(entry.key(), change.apply(entry.value())) : entry);
        }
        return new MappingNode(entries, mapping.span());
    }
}
