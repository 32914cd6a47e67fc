// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments between a document's scalars, where a number sign is nothing else. */
final class Gaps {
    /**
     * A comment.
     *
     * @param text what follows its marker
     * @param opensItem whether only the dash of a list item stands before it on its line
     */
    record Found(PlacedText text, boolean opensItem) {}

    private final PlacedText source;
    private final List<Found> comments = new ArrayList<>();
    private int at;

    Gaps(PlacedText source) {
        this.source = source;
    }

    /** A text without content, as a document with nothing but its comments. */
    static Document onlyComments(Origin origin, PlacedText source) {
        Gaps gaps = new Gaps(source);
        gaps.scanTo(source.length());
        return Comments.document(origin, ScalarNode.slice(source, source.length(), source.length()), gaps.comments);
    }

    /** The comments so far. */
    List<Found> comments() {
        return comments;
    }

    /** Goes on behind a scalar. */
    void skipTo(int offset) {
        at = Math.max(at, offset);
    }

    /** Looks for comments up to an offset. */
    void scanTo(int offset) {
        while (at < offset) {
            step();
        }
    }

    /** Looks for comments up to a node's first character, behind its tag and anchor; answers where that is. */
    int scanToToken(int offset) {
        scanTo(offset);
        while (at < source.length() && (isWhite(at) || isProperty(at) || source.charAt(at) == '#')) {
            step();
        }
        return at;
    }

    /** Where a node's first character is, when its tag or anchor may stand at the offset. */
    int skipProperties(int offset) {
        int index = offset;
        while (index < source.length() && (isWhite(index) || isProperty(index) || source.charAt(index) == '#')) {
            index = source.charAt(index) == '#'
                    ? endOfLine(index)
                    : isProperty(index) ? endOfProperty(index) : index + 1;
        }
        return index;
    }

    private void step() {
        char character = source.charAt(at);
        if (character == '#') {
            int end = endOfLine(at);
            comments.add(found(source, at, end));
            at = end;
        } else if (isProperty(at) || character == '*') {
            at = endOfProperty(at);
        } else if (character == '%' && startsLine(at)) {
            at = endOfDirective(at);
        } else {
            at++;
        }
    }

    /** The comment from its number sign to the end of its line. */
    static Found found(PlacedText source, int from, int end) {
        return new Found(source.slice(from + 1, end), opensItem(source, from));
    }

    private static boolean opensItem(PlacedText source, int comment) {
        int before = comment - 1;
        while (before >= 0 && (source.charAt(before) == ' ' || source.charAt(before) == '\t')) {
            before--;
        }
        return before >= 0 && source.charAt(before) == '-' && (before == 0 || isWhite(source, before - 1));
    }

    private boolean isWhite(int index) {
        return isWhite(source, index);
    }

    private static boolean isWhite(PlacedText source, int index) {
        char character = source.charAt(index);
        return character == ' ' || character == '\t' || FlowText.isBreak(character);
    }

    private boolean isProperty(int index) {
        return source.charAt(index) == '&' || source.charAt(index) == '!';
    }

    private boolean startsLine(int index) {
        return index == 0 || FlowText.isBreak(source.charAt(index - 1));
    }

    private int endOfProperty(int index) {
        boolean verbatim =
                source.charAt(index) == '!' && index + 1 < source.length() && source.charAt(index + 1) == '<';
        int end = index + 1;
        while (end < source.length() && !isWhite(end)) {
            char character = source.charAt(end);
            if (verbatim ? source.charAt(end - 1) == '>' : ",[]{}".indexOf(character) >= 0) {
                break;
            }
            end++;
        }
        return end;
    }

    private int endOfDirective(int index) {
        int end = index;
        while (end < source.length()
                && !FlowText.isBreak(source.charAt(end))
                && !(source.charAt(end) == '#' && isWhite(end - 1))) {
            end++;
        }
        return end;
    }

    private int endOfLine(int index) {
        int end = index;
        while (end < source.length() && !FlowText.isBreak(source.charAt(end))) {
            end++;
        }
        return end;
    }
}
