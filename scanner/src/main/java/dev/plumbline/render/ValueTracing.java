// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells from which value a rendered text comes, by rendering the chart again with markers in place of values.
 *
 * <p>All values are marked at once first. Where that changes what is rendered (a template that compares or checks a value),
 * the few values that could be meant are marked one by one.
 */
final class ValueTracing {
    private static final int MOST_RENDERS = 24;

    /** Renders with overriding values; empty when the chart refuses them. */
    interface Render {
        Optional<List<RenderedFile>> with(String overrides);
    }

    /** Where a text comes from. */
    enum Source {
        VALUE,
        /** It is another one with each render, so no file holds it. */
        GENERATED,
        TEMPLATE
    }

    /** @param leaf for {@link Source#VALUE} only */
    record Traced(Source source, Optional<Values.Leaf> leaf) {}

    private final Values values;
    private final Render render;
    private final RenderedScalars original;
    private final Map<List<Values.Leaf>, Optional<RenderedScalars>> renders = new HashMap<>();
    private @Nullable Markers all;

    ValueTracing(Values values, Render render, List<RenderedFile> original) {
        this.values = values;
        this.render = render;
        this.original = new RenderedScalars(original);
    }

    /** @param file key of the rendered document that holds the text */
    Traced trace(String file, Span span) {
        Optional<String> path = original.at(file, span);
        Optional<ScalarNode> scalar = path.flatMap(found -> original.get(file, found));
        if (path.isEmpty() || scalar.isEmpty()) {
            return new Traced(Source.TEMPLATE, Optional.empty());
        }
        String credential = within(scalar.get(), span);
        return byValue(file, path.get(), scalar.get(), credential)
                .map(leaf -> new Traced(Source.VALUE, Optional.of(leaf)))
                .orElseGet(() -> new Traced(
                        isGenerated(file, path.get(), scalar.get()) ? Source.GENERATED : Source.TEMPLATE,
                        Optional.empty()));
    }

    private Optional<Values.Leaf> byValue(String file, String path, ScalarNode scalar, String credential) {
        List<Values.Leaf> texts =
                values.leaves().stream().filter(Values.Leaf::isText).toList();
        Optional<Values.Leaf> atOnce = marked(texts, file, path, credential);
        if (atOnce.isPresent()) {
            return atOnce;
        }
        String rendered = scalar.value() + "\n" + Markers.decoded(scalar.value());
        return texts.stream()
                .filter(leaf -> rendered.contains(leaf.scalar().value()))
                .sorted(Comparator.comparing(leaf -> -leaf.scalar().value().length()))
                .map(leaf -> marked(List.of(leaf), file, path, credential))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Values.Leaf> marked(List<Values.Leaf> leaves, String file, String path, String credential) {
        Markers markers = markers(leaves);
        Optional<ScalarNode> again = rendered(leaves, markers).flatMap(scalars -> scalars.get(file, path));
        List<Values.Leaf> found = again.map(scalar -> markers.in(scalar.text())).orElse(List.of());
        Predicate<Values.Leaf> exact = leaf -> leaf.scalar().value().equals(credential);
        return found.stream()
                .filter(exact)
                .findFirst()
                .or(() -> found.stream()
                        .filter(leaf -> credential.contains(leaf.scalar().value()))
                        .max(Comparator.comparing(leaf -> leaf.scalar().value().length())))
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    private Markers markers(List<Values.Leaf> leaves) {
        if (leaves.size() == 1) {
            return new Markers(leaves);
        }
        if (all == null) {
            all = new Markers(leaves);
        }
        return all;
    }

    private Optional<RenderedScalars> rendered(List<Values.Leaf> leaves, Markers markers) {
        if (leaves.isEmpty() || renders.size() >= MOST_RENDERS && !renders.containsKey(leaves)) {
            return Optional.empty();
        }
        return renders.computeIfAbsent(
                leaves, key -> render.with(values.overrides(markers.words())).map(RenderedScalars::new));
    }

    /** Random values and fresh certificates differ between two renders of the same. */
    private boolean isGenerated(String file, String path, ScalarNode scalar) {
        Optional<RenderedScalars> again =
                renders.computeIfAbsent(List.of(), key -> render.with("").map(RenderedScalars::new));
        return again.flatMap(scalars -> scalars.get(file, path))
                .filter(other -> !other.value().equals(scalar.value()))
                .isPresent();
    }

    /** The text that a span covers, decoded where it is base64. */
    private static String within(ScalarNode scalar, Span span) {
        if (!scalar.text().isExact()) {
            return scalar.value();
        }
        StringBuilder text = new StringBuilder();
        for (int offset = 0; offset < scalar.text().length(); offset++) {
            if (span.contains(scalar.text().span(offset, offset + 1))) {
                text.append(scalar.text().charAt(offset));
            }
        }
        String raw = text.toString();
        String decoded = Markers.decoded(raw);
        return decoded.matches("[\\x20-\\x7e]{3,}") && scalar.value().equals(raw) ? decoded : raw;
    }
}
