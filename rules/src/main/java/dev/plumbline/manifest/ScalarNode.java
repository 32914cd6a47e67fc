// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static java.util.Objects.requireNonNull;

/** A single value, kept as the text that the file gives ({@code 0777}, {@code on} and {@code 1e3} stay what they are). */
public final class ScalarNode implements Node {
    /** How the file writes a scalar. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** A text that differs from its source, with what it covers: a {@link Span} or the {@link PlacedText} that has it. */
    private record Decoded(PlacedText text, Style style, Object covers) {}

    /** The {@link Runs} that the scalar is a stretch of, or {@link Decoded}; big files have millions of the former. */
    private final Object content;

    private final int from;
    private final int to;

    /**
     * @param text the decoded text with its places
     * @param span the whole scalar in the file, quotes and block indicator included
     */
    public ScalarNode(PlacedText text, Style style, Span span) {
        this(text, style, (Object) requireNonNull(span, "span"));
    }

    /** As the other constructor, with the scalar's own characters in the file for its span. */
    ScalarNode(PlacedText text, Style style, PlacedText source) {
        this(text, style, (Object) source);
    }

    private ScalarNode(PlacedText text, Style style, Object covers) {
        this.content = new Decoded(requireNonNull(text, "text"), requireNonNull(style, "style"), covers);
        this.from = 0;
        this.to = 0;
    }

    private ScalarNode(Runs source, int from, int to) {
        this.content = source;
        this.from = from;
        this.to = to;
    }

    /** A scalar whose characters stand in its source as they are, inside their quotes if there are any. */
    static ScalarNode slice(PlacedText source, int from, int to) {
        return new ScalarNode(source.runs(), source.from() + from, source.from() + to);
    }

    public PlacedText text() {
        if (content instanceof Decoded decoded) {
            return decoded.text;
        }
        int quote = style() == Style.PLAIN ? 0 : 1;
        return new PlacedText((Runs) content, from + quote, to - quote);
    }

    /** The decoded text. May be a credential: never let it reach a message. */
    public String value() {
        return text().value();
    }

    public Style style() {
        if (content instanceof Decoded decoded) {
            return decoded.style;
        }
        char first = from < to ? ((Runs) content).text().charAt(from) : ' ';
        return first == '"' ? Style.DOUBLE_QUOTED : first == '\'' ? Style.SINGLE_QUOTED : Style.PLAIN;
    }

    @Override
    public Span span() {
        if (content instanceof Decoded decoded) {
            return decoded.covers instanceof PlacedText source ? source.span() : (Span) decoded.covers;
        }
        return ((Runs) content).span(from, to);
    }

    /** True for a plain scalar that YAML 1.2's core schema and JSON read as null. */
    public boolean isNull() {
        if (style() != Style.PLAIN) {
            return false;
        }
        PlacedText text = text();
        return switch (text.length()) {
            case 0 -> true;
            case 1 -> text.charAt(0) == '~';
            case 4 -> text.contentEquals("null") || text.contentEquals("Null") || text.contentEquals("NULL");
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "[scalar of " + text().length() + " characters at " + span() + "]";
    }
}
