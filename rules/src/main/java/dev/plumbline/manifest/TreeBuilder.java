// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes nodes from the events of a parser, without recursion and within limits.
 *
 * <p>An alias stands for the node that it names, not for a copy; what a walk over the tree would meet through aliases is
 * counted while the tree grows, so that a few lines cannot stand for millions of nodes.
 */
final class TreeBuilder {
    /** Deeper than any manifest (schemas reach about 100), shallow enough for a recursive reader of the tree. */
    static final int DEEPEST = 512;

    static final int ALIASED_ALWAYS = 100_000;
    static final int ALIASED_PER_NODE = 10;

    private final Origin origin;
    private final PlacedText source;
    private final Consumer<Problem> problems;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long written;
    private long aliased;
    private @Nullable Node root;

    private record Anchored(Node node, long weight, int height) {}

    /** A collection that has begun and not ended. */
    private static final class Frame {
        final boolean mapping;
        final int start;
        final @Nullable String anchor;
        /** The items of a sequence; of a mapping the keys and values in turn. */
        final List<Node> nodes = new ArrayList<>();

        boolean merges;
        int end;
        long weight = 1;
        int height = 1;

        Frame(boolean mapping, int start, @Nullable String anchor) {
            this.mapping = mapping;
            this.start = start;
            this.end = start;
            this.anchor = anchor;
        }
    }

    TreeBuilder(Origin origin, PlacedText source, Consumer<Problem> problems) {
        this.origin = origin;
        this.source = source;
        this.problems = problems;
    }

    void startMapping(int start, @Nullable String anchor) {
        push(new Frame(true, start, anchor));
    }

    void startSequence(int start, @Nullable String anchor) {
        push(new Frame(false, start, anchor));
    }

    private void push(Frame frame) {
        if (frames.size() >= DEEPEST) {
            throw new ReadFailure(
                    Problem.Kind.LIMIT_REACHED,
                    frame.start,
                    "the document is nested deeper than " + DEEPEST + " levels and was left out; split or flatten it");
        }
        frames.push(frame);
    }

    /** Column of the innermost open collection from 0, or -1 at the top. */
    int indent() {
        int start = innermostStart();
        int column = start;
        while (column > 0 && !FlowText.isBreak(source.charAt(column - 1))) {
            column--;
        }
        return start - column;
    }

    /** Where the innermost open collection starts. */
    int innermostStart() {
        Frame frame = frames.peek();
        return frame == null ? -1 : frame.start;
    }

    void scalar(ScalarNode node, int start, int end, @Nullable String anchor) {
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, 1, 1));
        }
        add(node, start, end, 1, 1);
    }

    void alias(String name, int start, int end) {
        Anchored target = anchors.get(name);
        if (target == null) {
            throw new ReadFailure(
                    Problem.Kind.UNPARSEABLE,
                    start,
                    isOpen(name)
                            ? "an alias stands for a node that holds the alias itself; write the value out"
                            : "an alias names an anchor that the document has not set before it; set the anchor first");
        }
        aliased += target.weight;
        if (aliased > ALIASED_ALWAYS + ALIASED_PER_NODE * written || frames.size() + target.height > DEEPEST) {
            throw new ReadFailure(
                    Problem.Kind.LIMIT_REACHED,
                    start,
                    "the document's aliases stand for far more than it holds, and it was left out; write the values out");
        }
        add(target.node, start, end, target.weight, target.height);
    }

    private boolean isOpen(String anchor) {
        return frames.stream().anyMatch(frame -> anchor.equals(frame.anchor));
    }

    /** Ends the innermost collection; a negative end stands for the end of what is in it. */
    void end(int end) {
        Frame frame = frames.pop();
        int last = end < 0 ? frame.end : end;
        Node node = frame.mapping ? mapping(frame, last) : sequence(frame, last);
        if (frame.anchor != null) {
            anchors.put(frame.anchor, new Anchored(node, frame.weight, frame.height + 1));
        }
        add(node, frame.start, last, frame.weight, frame.height + 1);
    }

    /** Ends the innermost collection and takes a scalar of the same stretch for it. */
    void endAsScalar(int end) {
        Frame frame = frames.pop();
        add(raw(frame.start, end), frame.start, end, 1, 1);
    }

    private MappingNode mapping(Frame frame, int end) {
        Entries entries = new Entries(frame.nodes.toArray(new Node[0]));
        Duplicates.of(entries).forEach(this::duplicate);
        Entries resolved = frame.merges ? new Entries(Merge.resolve(entries)) : entries;
        return new MappingNode(resolved, source, frame.start, Math.max(frame.start, end));
    }

    private SequenceNode sequence(Frame frame, int end) {
        return new SequenceNode(frame.nodes, source, frame.start, Math.max(frame.start, end));
    }

    private void duplicate(ScalarNode key) {
        problems.accept(new Problem(
                Problem.Kind.DUPLICATE_KEY,
                origin,
                Optional.of(key.span().start()),
                "a key occurs twice in one mapping, and the last one counts; remove the other"));
    }

    private void add(Node node, int start, int end, long weight, int height) {
        written++;
        Frame frame = frames.peek();
        if (frame == null) {
            root = node;
            return;
        }
        frame.weight += weight;
        frame.height = Math.max(frame.height, height);
        frame.end = Math.max(frame.end, end);
        boolean isKey = frame.mapping && frame.nodes.size() % 2 == 0;
        if (isKey && !(node instanceof ScalarNode)) {
            // Kubernetes knows only text as a key: a collection there stands for its own characters.
            frame.nodes.add(raw(start, end));
            return;
        }
        if (frame.mapping && !isKey) {
            ScalarNode key = (ScalarNode) frame.nodes.get(frame.nodes.size() - 1);
            frame.merges |= Merge.isMerge(key, node);
        }
        frame.nodes.add(node);
    }

    private ScalarNode raw(int start, int end) {
        return ScalarNode.slice(source, start, Math.max(start, end));
    }

    /** The finished tree; null before the first node has ended. */
    @Nullable
    Node root() {
        return frames.isEmpty() ? root : null;
    }
}
