// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks base64, gzip, zlib, hexadecimal, percent and escaped text, one inside the other.
 *
 * <p>One unpacker serves one value with everything inside it, because they share a budget. What it yields points to the span
 * of the whole value where characters have no places of their own any more.
 */
public final class Unpacker {
    private final UnpackBudget budget;
    private long left;

    private Unpacker(UnpackBudget budget) {
        this.budget = budget;
        this.left = budget.bytes();
    }

    /** For one value and what is inside it. */
    public static Unpacker standard() {
        return with(UnpackBudget.STANDARD);
    }

    public static Unpacker with(UnpackBudget budget) {
        return new Unpacker(budget);
    }

    /** What a text is the encoding of; empty for a text that is what it seems. */
    public Optional<Unpacked> unpack(PlacedText text) {
        Layers layers = new Layers(text.span());
        layers.text(text);
        return layers.isPlain() ? Optional.empty() : Optional.of(layers.result());
    }

    /**
     * What a field holds that carries bytes as base64, as {@code binaryData} and a Secret's {@code data} do; that first layer
     * is no step of the path. A text that is no base64 is taken as it is, since people write it so.
     */
    public Unpacked unpackField(PlacedText base64) {
        Layers layers = new Layers(base64.span());
        byte[] bytes = take(Base64Decoding.decode(base64.value()));
        if (bytes == null) {
            layers.text(base64);
        } else {
            layers.bytes(bytes);
        }
        return layers.result();
    }

    /** Counts bytes against the budget. */
    private byte @Nullable [] take(byte @Nullable [] bytes) {
        left -= bytes == null ? 0 : bytes.length;
        return bytes;
    }

    /** The layers of one value, from the outside in. */
    private final class Layers {
        private final Span span;
        private final List<EmbeddedProblem> problems = new ArrayList<>();
        private FieldPath path = FieldPath.root();
        private Optional<PlacedText> innermost = Optional.empty();
        private int depth;

        Layers(Span span) {
            this.span = span;
        }

        boolean isPlain() {
            return depth == 0 && problems.isEmpty();
        }

        Unpacked result() {
            return new Unpacked(innermost, path, problems);
        }

        void text(PlacedText text) {
            innermost = Optional.of(text);
            Optional<Encoding> encoding = Encoding.of(text);
            if (encoding.isEmpty() || isTooMuch()) {
                return;
            }
            step(encoding.get().label());
            Optional<PlacedText> placed = encoding.get().placed(text);
            if (placed.isPresent()) {
                left -= placed.get().length();
                text(placed.get());
                return;
            }
            byte[] bytes = take(encoding.get().bytes(text));
            if (bytes != null) {
                bytes(bytes);
            }
        }

        void bytes(byte[] bytes) {
            Optional<String> text = TextBytes.decode(bytes);
            if (text.isPresent()) {
                text(PlacedText.within(span, text.get()));
                return;
            }
            innermost = Optional.empty();
            Optional<Inflation> inflation = Inflation.of(bytes);
            if (inflation.isPresent() && !isTooMuch()) {
                step(inflation.get().label());
                Inflation.Result result = inflation.get().inflate(budget.ratio(), left);
                left -= result.bytes().length;
                if (result.cutOff()) {
                    problem("unpacking stopped where compressed data grows beyond the budget of its value");
                }
                bytes(result.bytes());
            }
        }

        private boolean isTooMuch() {
            if (depth >= budget.depth()) {
                problem("encodings inside one another are unpacked " + budget.depth() + " levels deep and no further");
                return true;
            }
            if (left <= 0) {
                problem("unpacking stopped because the value holds more than the budget allows");
                return true;
            }
            return false;
        }

        private void problem(String message) {
            problems.add(new EmbeddedProblem(Problem.Kind.LIMIT_REACHED, span.start(), message));
        }

        private void step(String label) {
            depth++;
            path = path.opened(label, PathStyle.FIELDS);
        }
    }
}
