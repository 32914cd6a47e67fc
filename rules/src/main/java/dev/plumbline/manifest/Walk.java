// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Visits the values of a tree in the order of the document, however deep it is. */
public final class Walk {
    private Walk() {}

    /** Hands over every scalar that is a value or an item, with its path from the root. */
    public static void scalars(Node root, ScalarVisitor visitor) {
        scalars(root, FieldPath.root(), visitor);
    }

    /** As {@link #scalars(Node, ScalarVisitor)}, for a node that stands at a path. */
    public static void scalars(Node node, FieldPath path, ScalarVisitor visitor) {
        Deque<Step> steps = new ArrayDeque<>();
        enter(node, path, steps, visitor);
        while (!steps.isEmpty()) {
            Step step = steps.peek();
            if (step.isDone()) {
                steps.pop();
            } else {
                FieldPath next = step.path();
                enter(step.take(), next, steps, visitor);
            }
        }
    }

    private static void enter(Node node, FieldPath path, Deque<Step> steps, ScalarVisitor visitor) {
        if (node instanceof ScalarNode scalar) {
            visitor.scalar(path, scalar);
        } else {
            steps.push(new Step(node, path));
        }
    }

    /** A collection and how far the walk has got in it. */
    private static final class Step {
        private final FieldPath path;
        private final List<MappingNode.Entry> entries;
        private final List<Node> items;
        private final List<String> names;
        private final Map<String, Integer> seen = new HashMap<>();
        private int next;

        Step(Node node, FieldPath path) {
            this.path = path;
            this.entries = node.asMapping().map(MappingNode::entries).orElse(List.of());
            this.items = node.asSequence().map(SequenceNode::items).orElse(List.of());
            this.names = Items.stableNames(items);
        }

        boolean isDone() {
            return next == entries.size() + items.size();
        }

        FieldPath path() {
            if (entries.isEmpty()) {
                return path.item(next, names.get(next));
            }
            String key = entries.get(next).key().value();
            return path.key(key, seen.merge(key, 1, Integer::sum) - 1);
        }

        Node take() {
            Node node = entries.isEmpty() ? items.get(next) : entries.get(next).value();
            next++;
            return node;
        }
    }
}
