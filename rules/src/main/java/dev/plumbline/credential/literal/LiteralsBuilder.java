// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.literal;

import java.util.Arrays;
import java.util.List;

/**
 * Builds the automaton: a trie, each state's fall-back (its longest proper suffix that is a state too), then the rows.
 *
 * <p>This runs at start-up, before anything is compiled, so it works on flat arrays: a row is a copy of the fall-back's row
 * with the state's own children laid over it.
 */
final class LiteralsBuilder {
    private static final int ASCII = 128;
    private static final int LATIN = 256;
    private static final int NONE = -1;
    private static final int[] NOTHING = {};

    private final byte[] classes = new byte[LATIN];
    private final int width;

    /** For each state the class of its edge, its first child, its next sibling and the literals that end there. */
    private final int[] edge;

    private final int[] child;
    private final int[] sibling;
    private final int[][] ends;
    private int size;

    LiteralsBuilder(List<String> literals, boolean ignoreCase) {
        width = classify(literals, ignoreCase);
        int most = 1;
        for (String literal : literals) {
            most += literal.length();
        }
        edge = new int[most];
        child = new int[most];
        sibling = new int[most];
        ends = new int[most][];
        addState(0);
        for (int index = 0; index < literals.size(); index++) {
            insert(literals.get(index), index);
        }
    }

    private int classify(List<String> literals, boolean ignoreCase) {
        int count = 1;
        for (String literal : literals) {
            if (literal.isEmpty()) {
                throw new IllegalArgumentException("a literal is empty");
            }
            for (int at = 0; at < literal.length(); at++) {
                char character = literal.charAt(at);
                if (character >= ASCII) {
                    throw new IllegalArgumentException("a literal is not ASCII");
                }
                if (classes[character] == 0) {
                    classes[character] = (byte) count++;
                    if (ignoreCase) {
                        classes[Character.toLowerCase(character)] = classes[character];
                        classes[Character.toUpperCase(character)] = classes[character];
                    }
                }
            }
        }
        return count;
    }

    private int addState(int kind) {
        edge[size] = kind;
        child[size] = NONE;
        sibling[size] = NONE;
        ends[size] = NOTHING;
        return size++;
    }

    private void insert(String literal, int index) {
        int state = 0;
        for (int at = 0; at < literal.length(); at++) {
            int kind = classes[literal.charAt(at)];
            int next = childOf(state, kind);
            if (next == NONE) {
                next = addState(kind);
                sibling[next] = child[state];
                child[state] = next;
            }
            state = next;
        }
        ends[state] = joined(ends[state], new int[] {index});
    }

    private int childOf(int state, int kind) {
        int next = child[state];
        while (next != NONE && edge[next] != kind) {
            next = sibling[next];
        }
        return next;
    }

    private static int[] joined(int[] first, int[] second) {
        if (second.length == 0) {
            return first;
        }
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    Literals build() {
        int[] order = new int[size];
        int[] fallBack = fallBacks(order);
        int accepting = 0;
        for (int state = 0; state < size; state++) {
            accepting += ends[state].length == 0 ? 1 : 0;
        }
        int[][] found = new int[size - accepting][];
        int[] rows = rows(accepting, found);
        int[] next = new int[size * width];
        for (int state : order) {
            int row = rows[state];
            if (state != 0) {
                System.arraycopy(next, rows[fallBack[state]], next, row, width);
            }
            for (int below = child[state]; below != NONE; below = sibling[below]) {
                next[row + edge[below]] = rows[below];
            }
        }
        return Literals.of(classes, next, width, accepting * width, found);
    }

    /** The offset of each state's row: those where no literal ends come first, the root as the first of them. */
    private int[] rows(int accepting, int[][] found) {
        int[] rows = new int[size];
        int plain = 0;
        int last = accepting;
        for (int state = 0; state < size; state++) {
            if (ends[state].length == 0) {
                rows[state] = plain++ * width;
            } else {
                found[last - accepting] = ends[state];
                rows[state] = last++ * width;
            }
        }
        return rows;
    }

    /** Breadth first, so that what a state falls back to is known before the state; fills in the order of the visit. */
    private int[] fallBacks(int[] order) {
        int[] fallBack = new int[size];
        int known = 1;
        for (int visited = 0; visited < known; visited++) {
            int state = order[visited];
            for (int below = child[state]; below != NONE; below = sibling[below]) {
                order[known++] = below;
                if (state != 0) {
                    fallBack[below] = suffix(fallBack, state, edge[below]);
                    ends[below] = joined(ends[below], ends[fallBack[below]]);
                }
            }
        }
        return fallBack;
    }

    private int suffix(int[] fallBack, int state, int kind) {
        int shorter = fallBack[state];
        int next = childOf(shorter, kind);
        while (next == NONE && shorter != 0) {
            shorter = fallBack[shorter];
            next = childOf(shorter, kind);
        }
        return next == NONE ? 0 : next;
    }
}
