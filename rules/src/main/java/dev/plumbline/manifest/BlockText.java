// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** Decodes the block scalars {@code |} and {@code >} of YAML 1.2 (section 8.1) with the place of every character. */
final class BlockText {
    private enum Chomping {
        STRIP,
        CLIP,
        KEEP
    }

    private final PlacedText source;
    private final int limit;
    private final boolean folded;
    private final PlacedText.Builder text = PlacedText.builder();
    private Chomping chomping = Chomping.CLIP;
    private int at;
    private int end;
    private int headerEnd;
    private int bodyStart;
    private int indent;
    private int emptyFrom;
    private boolean uneven;

    private BlockText(PlacedText source, int header) {
        this.source = source;
        this.limit = source.length();
        this.folded = source.charAt(header) == '>';
        this.at = header;
    }

    /**
     * Decodes the block scalar whose indicator stands at {@code header}.
     *
     * @param parentIndent column of the collection around it from 0, or -1 at the top
     */
    static BlockText decode(PlacedText source, int header, int parentIndent) {
        BlockText block = new BlockText(source, header);
        block.read(Math.max(parentIndent + 1, 1));
        return block;
    }

    PlacedText text() {
        return text.build(source.position(end));
    }

    ScalarNode.Style style() {
        return folded ? ScalarNode.Style.FOLDED : ScalarNode.Style.LITERAL;
    }

    /** Just after the last line that is not empty, or after the header. */
    int end() {
        return end;
    }

    /** Just after the indicators. */
    int headerEnd() {
        return headerEnd;
    }

    /** Where the line after the header begins. */
    int bodyStart() {
        return bodyStart;
    }

    private void read(int least) {
        int explicit = header();
        if (at < limit) {
            skipBreak();
        }
        bodyStart = at;
        indent = explicit > 0 ? least + explicit - 1 : Math.max(least, detectedIndent());
        boolean more = skipEmptyLines();
        if (more || chomping == Chomping.KEEP) {
            addBreaks(emptyFrom, at);
        }
        while (more) {
            more = line();
        }
    }

    /** Takes one line with the break after it; answers whether another line follows. */
    private boolean line() {
        boolean spaced = isWhite(source.charAt(at));
        int from = at;
        while (at < limit && !FlowText.isBreak(source.charAt(at))) {
            at++;
        }
        text.add(source.slice(from, at));
        end = at;
        if (at < limit) {
            skipBreak();
        }
        boolean more = skipEmptyLines();
        if (!more) {
            chomp();
            return false;
        }
        boolean joins = folded && !spaced && !isWhite(source.charAt(at));
        if (!joins) {
            addBreak("\n", end);
        } else if (!hasBreaks(emptyFrom, at)) {
            addBreak(" ", end);
        }
        addBreaks(emptyFrom, at);
        return true;
    }

    private void chomp() {
        if (chomping != Chomping.STRIP) {
            addBreak("\n", end);
        }
        if (chomping == Chomping.KEEP) {
            addBreaks(emptyFrom, at);
        }
    }

    /** Goes to the first line with text at the indentation; answers whether there is one. */
    private boolean skipEmptyLines() {
        emptyFrom = at;
        while (true) {
            int column = 0;
            while (at < limit && column < indent && source.charAt(at) == ' ') {
                at++;
                column++;
            }
            if (at >= limit) {
                return false;
            }
            if (!FlowText.isBreak(source.charAt(at))) {
                return column == indent;
            }
            skipBreak();
        }
    }

    private boolean hasBreaks(int from, int to) {
        for (int index = from; index < to; index++) {
            if (FlowText.isBreak(source.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    private void addBreaks(int from, int to) {
        for (int index = from; index < to; index++) {
            char character = source.charAt(index);
            boolean half = character == '\r' && index + 1 < to && source.charAt(index + 1) == '\n';
            if (FlowText.isBreak(character) && !half) {
                text.spelled("\n", source.slice(index, index + 1));
            }
        }
    }

    /** A line break that stands at an offset, or would at the end of the file. */
    private void addBreak(String character, int offset) {
        text.spelled(character, source.slice(offset, Math.min(offset + 1, limit)));
    }

    private void skipBreak() {
        boolean pair = source.charAt(at) == '\r' && at + 1 < limit && source.charAt(at + 1) == '\n';
        at += pair ? 2 : 1;
    }

    private static boolean isWhite(char character) {
        return character == ' ' || character == '\t';
    }

    /** Reads the indicators; answers the indentation indicator, or 0 without one. */
    private int header() {
        int explicit = 0;
        at++;
        for (; at < limit; at++) {
            char sign = source.charAt(at);
            if (sign == '+') {
                chomping = Chomping.KEEP;
            } else if (sign == '-') {
                chomping = Chomping.STRIP;
            } else if (sign >= '1' && sign <= '9') {
                explicit = sign - '0';
            } else {
                break;
            }
        }
        headerEnd = at;
        end = at;
        while (at < limit && !FlowText.isBreak(source.charAt(at))) {
            at++;
        }
        return explicit;
    }

    /** True when an empty line before the text is indented more than the text, which YAML does not allow. */
    boolean uneven() {
        return uneven;
    }

    /** The widest indentation of the empty lines before the text and of its first line. */
    private int detectedIndent() {
        int widest = 0;
        int column = 0;
        uneven = true;
        for (int index = at; index < limit; index++) {
            char character = source.charAt(index);
            if (character == ' ') {
                widest = Math.max(widest, ++column);
            } else if (FlowText.isBreak(character)) {
                column = 0;
            } else {
                uneven = widest > column;
                break;
            }
        }
        return widest;
    }
}
