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
    private final Span span;

    /**
     * @param text the decoded text with its places
     * @param span the whole scalar in the file, quotes and block indicator included
     */
    public ScalarNode(PlacedText text, Style style, Span span) {
        this.text = requireNonNull(text, "text");
        this.style = requireNonNull(style, "style");
        this.span = requireNonNull(span, "span");
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
        return span;
    }

    /** True for a plain scalar that YAML 1.2's core schema and JSON read as null. */
    public boolean isNull() {
        if (style != Style.PLAIN) {
            return false;
        }
        return switch (text.value()) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "[scalar of " + text.length() + " characters at " + span + "]";
    }
}
