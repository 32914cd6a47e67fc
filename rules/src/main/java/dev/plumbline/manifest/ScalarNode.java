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

    private final PlacedText text;
    private final Style style;
    /** A {@link Span}, or the {@link PlacedText} that has it: most scalars are never asked, and a big file has millions. */
    private final Object covers;

    /**
     * @param text the decoded text with its places
     * @param span the whole scalar in the file, quotes and block indicator included
     */
    public ScalarNode(PlacedText text, Style style, Span span) {
        this.text = requireNonNull(text, "text");
        this.style = requireNonNull(style, "style");
        this.covers = requireNonNull(span, "span");
    }

    /** As the other constructor, with the scalar's own characters in the file for its span. */
    ScalarNode(PlacedText text, Style style, PlacedText source) {
        this.text = text;
        this.style = style;
        this.covers = source;
    }

    public PlacedText text() {
        return text;
    }

    /** The decoded text. May be a credential: never let it reach a message. */
    public String value() {
        return text.value();
    }

    public Style style() {
        return style;
    }

    @Override
    public Span span() {
        return covers instanceof PlacedText source ? source.span() : (Span) covers;
    }

    /** True for a plain scalar that YAML 1.2's core schema and JSON read as null. */
    public boolean isNull() {
        if (style != Style.PLAIN) {
            return false;
        }
        return switch (text.length()) {
            case 0 -> true;
            case 1 -> text.charAt(0) == '~';
            case 4 -> text.contentEquals("null") || text.contentEquals("Null") || text.contentEquals("NULL");
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "[scalar of " + text.length() + " characters at " + span() + "]";
    }
}
