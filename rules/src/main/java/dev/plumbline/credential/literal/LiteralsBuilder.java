// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.literal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Builds the automaton: a trie, its fall-back links breadth first, then rows with the accepting states last. */
final class LiteralsBuilder {
    private static final int ASCII = 128;
    private static final int LATIN = 256;

    private final byte[] classes = new byte[LATIN];
    private final int width;
    private final List<int[]> rows = new ArrayList<>();
    private final List<int[]> ends = new ArrayList<>();

    LiteralsBuilder(List<String> literals, boolean ignoreCase) {
        width = classify(literals, ignoreCase);
        addState();
        for (int index = 0; index < literals.size(); index++) {
            insert(literals.get(index), index);
        }
    }

    private int classify(List<String> literals, boolean ignoreCase) {
        int count = 1;
        for (String literal : literals) {
            if (literal.isEmpty() || !literal.chars().allMatch(character -> character < ASCII)) {
                throw new IllegalArgumentException("a literal is empty or not ASCII");
            }
            for (int at = 0; at < literal.length(); at++) {
                char character = literal.charAt(at);
                char lower = Character.toLowerCase(character);
                char upper = Character.toUpperCase(character);
                if (classes[character] == 0) {
                    classes[character] = (byte) count++;
                    if (ignoreCase) {
                        classes[lower] = classes[character];
                        classes[upper] = classes[character];
                    }
                }
            }
        }
        return count;
    }

    private int addState() {
        int[] row = new int[width];
        Arrays.fill(row, -1);
        rows.add(row);
        ends.add(new int[0]);
        return rows.size() - 1;
    }

    private void insert(String literal, int index) {
        int state = 0;
        for (int at = 0; at < literal.length(); at++) {
            int kind = classes[literal.charAt(at)];
            if (rows.get(state)[kind] < 0) {
                int added = addState();
                rows.get(state)[kind] = added;
            }
            state = rows.get(state)[kind];
        }
        ends.set(state, joined(ends.get(state), new int[] {index}));
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    Literals build() {
        complete();
        int[] order = acceptingLast();
        int size = rows.size();
        int[] next = new int[size * width];
        List<int[]> found = new ArrayList<>();
        int accepting = 0;
        int[] places = new int[size];
        for (int place = 0; place < size; place++) {
            places[order[place]] = place;
        }
        for (int place = 0; place < size; place++) {
            int state = order[place];
            for (int kind = 0; kind < width; kind++) {
                next[place * width + kind] = places[rows.get(state)[kind]] * width;
            }
            if (ends.get(state).length == 0) {
                accepting = (place + 1) * width;
            } else {
                found.add(ends.get(state));
            }
        }
        return Literals.of(classes, next, width, accepting, found);
    }

    /** Fills each gap with the successor of the longest proper suffix that is a state too. */
    private void complete() {
        int[] fallBack = new int[rows.size()];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int kind = 0; kind < width; kind++) {
            int child = rows.get(0)[kind];
            if (child < 0) {
                rows.get(0)[kind] = 0;
            } else {
                queue.add(child);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.set(state, joined(ends.get(state), ends.get(fallBack[state])));
            for (int kind = 0; kind < width; kind++) {
                int suffix = rows.get(fallBack[state])[kind];
                int child = rows.get(state)[kind];
                if (child < 0) {
                    rows.get(state)[kind] = suffix;
                } else {
                    fallBack[child] = suffix;
                    queue.add(child);
                }
            }
        }
    }

    private int[] acceptingLast() {
        int[] order = new int[rows.size()];
        int place = 0;
        for (int wanted = 0; wanted < 2; wanted++) {
            for (int state = 0; state < order.length; state++) {
                if ((ends.get(state).length > 0 ? 1 : 0) == wanted) {
                    order[place++] = state;
                }
            }
        }
        return order;
    }
}
