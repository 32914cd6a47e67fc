// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.literal;

import java.util.BitSet;
import java.util.List;

/**
 * A set of literal strings that one pass over a text finds, wherever and however often they occur.
 *
 * <p>A dense Aho-Corasick automaton: characters fall into classes (all that occur in no literal are one class), and each
 * state has a row with its successor for every class, so a character costs two array reads. Accepting states come last, so
 * that one comparison tells them.
 */
public final class Literals {
    private static final int LATIN = 256;
    private static final int CHUNK = 8192;

    private final byte[] classes;
    /** Row by row; an entry is the offset of the successor's row. */
    private final int[] next;

    private final int width;
    private final int accepting;
    /** For each accepting state, in order, the literals that end there, longest first. */
    private final int[][] found;

    private Literals(byte[] classes, int[] next, int width, int accepting, int[][] found) {
        this.classes = classes;
        this.next = next;
        this.width = width;
        this.accepting = accepting;
        this.found = found;
    }

    /** Is told of each literal met, in the order of their ends. */
    @FunctionalInterface
    public interface Listener {
        /**
         * One occurrence.
         *
         * @param literal index in the list that the automaton was built from
         * @param end offset just after the occurrence
         */
        void found(int literal, int end);
    }

    /** Literals that must occur as they are written; ASCII only, none empty. */
    public static Literals exact(List<String> literals) {
        return new LiteralsBuilder(literals, false).build();
    }

    /** Literals that may occur in any mix of upper and lower case. */
    public static Literals ignoringCase(List<String> literals) {
        return new LiteralsBuilder(literals, true).build();
    }

    static Literals of(byte[] classes, int[] next, int width, int accepting, int[][] found) {
        return new Literals(classes, next, width, accepting, found);
    }

    /** One pass over the text. */
    public void find(CharSequence text, Listener listener) {
        String characters = text.toString();
        int length = characters.length();
        byte[] chunk = new byte[Math.min(length, CHUNK)];
        int row = 0;
        for (int start = 0; start < length; start += CHUNK) {
            int size = Math.min(CHUNK, length - start);
            copy(characters, start, size, chunk);
            row = findInChunk(chunk, size, row, start + 1, listener);
        }
    }

    private int findInChunk(byte[] chunk, int size, int from, int offset, Listener listener) {
        int row = from;
        for (int at = 0; at < size; at++) {
            row = next[row + classes[chunk[at] & 0xff]];
            if (row >= accepting) {
                tell(row, at + offset, listener);
            }
        }
        return row;
    }

    private void tell(int row, int end, Listener listener) {
        for (int literal : found[(row - accepting) / width]) {
            listener.found(literal, end);
        }
    }

    /**
     * Low bytes only, which is the fastest way out of a string. A character beyond Latin-1 may then look like another, so
     * that a literal is told which is not there; whoever listens looks closer anyway.
     */
    @SuppressWarnings("deprecation")
    private static void copy(String characters, int start, int size, byte[] chunk) {
        characters.getBytes(start, start + size, chunk, 0);
    }

    /** True when at least one of the literals occurs. */
    public boolean anyIn(CharSequence text) {
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            row = next[row + (character < LATIN ? classes[character] : 0)];
            if (row >= accepting) {
                return true;
            }
        }
        return false;
    }

    /** The literals that occur, as indexes in ascending order. */
    public List<Integer> allIn(CharSequence text) {
        BitSet met = new BitSet();
        find(text, (literal, end) -> met.set(literal));
        return met.stream().boxed().toList();
    }
}
