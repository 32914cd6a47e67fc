// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of YAML that nearly every manifest keeps to, several times as fast as {@link YamlReader} and without loading
 * an engine.
 *
 * <p>It gives up on whatever it is not certain about (anchors, tags, scalars over several lines, tabs, an indentation that it
 * did not expect, every error), and the engine reads the document again. So it reports nothing itself, and a test holds both
 * to the same result.
 */
final class QuickYaml {
    private static final int NOTHING = -1;

    private final String text;
    private final QuickScalars scalars;
    private final TreeBuilder tree;
    private int at;
    private int lineStart;
    /** Behind the key or dash whose value is still to come. */
    private int pending = NOTHING;

    private boolean started;
    private boolean marked;

    /** The open block collections: their columns, and whether they are sequences. */
    private int[] columns = new int[32];

    private boolean[] sequences = new boolean[32];
    private int depth;

    private QuickYaml(Origin origin, PlacedText source, Consumer<Problem> problems) {
        this.text = source.value();
        this.tree = new TreeBuilder(origin, source, problems);
        this.scalars = new QuickScalars(source, text, tree);
    }

    /** The document in a text, or null when the engine must read it. */
    static @Nullable Document read(Origin origin, PlacedText source, Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        QuickYaml reader = new QuickYaml(origin, source, found::add);
        if (!QuickScalars.isOrdinary(reader.text)) {
            return null;
        }
        try {
            reader.lines();
        } catch (QuickScalars.GiveUp | ReadFailure reason) {
            return null;
        }
        Node root = reader.tree.root();
        if (root == null) {
            return null;
        }
        found.forEach(problems);
        return Comments.document(origin, root, reader.scalars.comments());
    }

    private void lines() {
        while (at < text.length()) {
            lineStart = at;
            at = scalars.skipSpaces(at);
            if (at == text.length()) {
                break;
            }
            char first = text.charAt(at);
            int column = at - lineStart;
            if (first == '#' || FlowText.isBreak(first)) {
                at = scalars.endLine(at);
            } else if (column == 0 && first == '-' && isMarker()) {
                QuickScalars.require(!started && !marked);
                marked = true;
                at = scalars.endLine(at + 3);
            } else if (column == 0 && first == '.' && isMarker()) {
                at = scalars.endLine(at + 3);
                QuickScalars.require(at == text.length());
            } else {
                QuickScalars.require(column > 0 || first != '%');
                content(column);
            }
        }
        closeDeeperThan(-1);
    }

    private boolean isMarker() {
        char sign = text.charAt(at);
        return at + 2 < text.length()
                && text.charAt(at + 1) == sign
                && text.charAt(at + 2) == sign
                && (at + 3 == text.length() || text.charAt(at + 3) <= ' ');
    }

    private void content(int column) {
        closeDeeperThan(column);
        if (pending != NOTHING) {
            if (column > columns[depth - 1]) {
                pending = NOTHING;
                node(column);
                return;
            }
            if (!sequences[depth - 1] && isDash()) {
                pending = NOTHING;
                node(column);
                return;
            }
            fillPending();
        }
        if (depth == 0) {
            QuickScalars.require(!started);
            started = true;
            node(column);
            return;
        }
        QuickScalars.require(columns[depth - 1] == column);
        boolean dash = isDash();
        if (sequences[depth - 1] && !dash) {
            // A list may stand at the column of its key; the next key there ends it.
            close();
            QuickScalars.require(depth > 0 && columns[depth - 1] == column && !sequences[depth - 1]);
        }
        QuickScalars.require(dash == sequences[depth - 1]);
        if (dash) {
            item();
        } else {
            int start = at;
            int end = scalars.atom(at);
            at = scalars.skipSpaces(end);
            entry(start, end);
        }
    }

    private boolean isDash() {
        return text.charAt(at) == '-' && (at + 1 == text.length() || isSpaceOrBreak(text.charAt(at + 1)));
    }

    private static boolean isSpaceOrBreak(char character) {
        return character == ' ' || FlowText.isBreak(character);
    }

    /** A node on a line of its own or behind a dash, where a block collection may begin. */
    private void node(int column) {
        char first = text.charAt(at);
        if (isDash()) {
            tree.startSequence(at, null);
            open(column, true);
            item();
            return;
        }
        QuickScalars.require(first != '|' && first != '>');
        if (first == '[' || first == '{') {
            QuickScalars.require(depth > 0);
            at = scalars.endLine(scalars.flow(at));
            return;
        }
        int start = at;
        int end = scalars.atom(at);
        at = scalars.skipSpaces(end);
        if (scalars.isColon(at)) {
            tree.startMapping(start, null);
            open(column, false);
            entry(start, end);
        } else {
            QuickScalars.require(depth > 0);
            scalars.add(start, end);
            at = scalars.endLine(at);
        }
    }

    /** A key with the colon that {@code at} has come to, and the value if it is on the same line. */
    private void entry(int start, int end) {
        QuickScalars.require(scalars.isColon(at) && at - start < QuickScalars.LONGEST_KEY);
        scalars.add(start, end);
        at++;
        value(true);
    }

    /** A list item with the dash that {@code at} has come to. */
    private void item() {
        at++;
        value(false);
    }

    private void value(boolean ofKey) {
        int behind = at;
        at = scalars.skipSpaces(at);
        if (at == text.length() || FlowText.isBreak(text.charAt(at)) || text.charAt(at) == '#') {
            pending = behind;
            at = scalars.endLine(at);
            return;
        }
        char first = text.charAt(at);
        if (first == '|' || first == '>') {
            at = scalars.block(at);
        } else if (!ofKey) {
            node(at - lineStart);
        } else if (first == '[' || first == '{') {
            at = scalars.endLine(scalars.flow(at));
        } else {
            QuickScalars.require(!isDash());
            int end = scalars.atom(at);
            scalars.add(at, end);
            at = scalars.endLine(end);
        }
    }

    private void open(int column, boolean sequence) {
        if (depth == columns.length) {
            columns = Arrays.copyOf(columns, 2 * depth);
            sequences = Arrays.copyOf(sequences, 2 * depth);
        }
        columns[depth] = column;
        sequences[depth++] = sequence;
    }

    private void closeDeeperThan(int column) {
        while (depth > 0 && columns[depth - 1] > column) {
            close();
        }
    }

    private void close() {
        fillPending();
        depth--;
        tree.end(-1);
    }

    private void fillPending() {
        if (pending != NOTHING) {
            scalars.add(pending, pending);
            pending = NOTHING;
        }
    }
}
