// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import java.util.List;
import java.util.Optional;

/** The value of an HCL attribute; what must be evaluated stays an expression, as text with its place. */
public sealed interface HclValue {
    Span span();

    /** The text of a string, number or boolean; a string may have {@code ${…}} in it. */
    default Optional<PlacedText> scalar() {
        return Optional.empty();
    }

    /**
     * A string or a here-document.
     *
     * @param text with escapes decoded; {@code ${…}} stands in it as written
     */
    record Text(PlacedText text, Span span) implements HclValue {
        public Text {
            requireNonNull(text, "text");
            requireNonNull(span, "span");
        }

        /** True when a part of it, or all, is evaluated: an HCL 2 template, or an environment variable for SPIRE. */
        public boolean hasExpansion() {
            String value = text.value();
            for (int at = value.indexOf("${"); at >= 0; at = value.indexOf("${", at + 2)) {
                if (at == 0 || value.charAt(at - 1) != '$') {
                    return true;
                }
            }
            return value.contains("%{");
        }

        @Override
        public Optional<PlacedText> scalar() {
            return Optional.of(text);
        }
    }

    /** A number as written. */
    record Number(PlacedText text, boolean json) implements HclValue {
        public Number {
            requireNonNull(text, "text");
        }

        @Override
        public Span span() {
            return text.span();
        }

        @Override
        public Optional<PlacedText> scalar() {
            return Optional.of(text);
        }

        /** The whole number; HCL 1 reads a leading zero as octal ({@code 0644}), JSON does not. */
        public Optional<Long> asLong() {
            String digits = text.value().replace("_", "");
            try {
                return Optional.of(json ? Long.valueOf(digits) : Long.decode(digits));
            } catch (NumberFormatException noInteger) {
                return Optional.empty();
            }
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(PlacedText text) implements HclValue {
        public Bool {
            requireNonNull(text, "text");
        }

        public boolean value() {
            return text.value().equals("true");
        }

        @Override
        public Span span() {
            return text.span();
        }

        @Override
        public Optional<PlacedText> scalar() {
            return Optional.of(text);
        }
    }

    /** {@code null}, or nothing where a value should stand. */
    record Null(Span span) implements HclValue {
        public Null {
            requireNonNull(span, "span");
        }
    }

    /** Items in brackets. */
    record Items(List<HclValue> values, Span span) implements HclValue {
        public Items {
            values = List.copyOf(values);
            requireNonNull(span, "span");
        }
    }

    /** Attributes (and in HCL 1 blocks) in braces. */
    record Object(HclBody body) implements HclValue {
        public Object {
            requireNonNull(body, "body");
        }

        @Override
        public Span span() {
            return body.span();
        }
    }

    /** A call of a function with its arguments: {@code jsonencode({ … })}. */
    record Call(PlacedText function, List<HclValue> arguments, PlacedText text) implements HclValue {
        public Call {
            requireNonNull(function, "function");
            arguments = List.copyOf(arguments);
            requireNonNull(text, "text");
        }

        @Override
        public Span span() {
            return text.span();
        }
    }

    /** Whatever else must be evaluated: a reference, an operation, a condition, a {@code for}. */
    record Expression(PlacedText text) implements HclValue {
        public Expression {
            requireNonNull(text, "text");
        }

        @Override
        public Span span() {
            return text.span();
        }
    }
}
