// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /**
     * Where a text comes from.
     *
     * @param leaf for {@link Source#VALUE} only
     * @param span of the text inside its file
     */
    record Traced(Source source, Optional<Values.Leaf> leaf, Span span) {}

    private final Values values;
    private final Render render;
    private final RenderedScalars original;
    private final List<Values.Leaf> plain;
    private final Markers plainMarkers;
    private final Markers templateMarkers;
    /** What was rendered with which overrides. */
    private final Map<String, Optional<RenderedScalars>> renders = new HashMap<>();

    ValueTracing(Values values, Render render, List<RenderedFile> original) {
        this.values = values;
        this.render = render;
        this.original = new RenderedScalars(original);
        Map<Boolean, List<Values.Leaf>> texts = values.leaves().stream()
                .filter(Values.Leaf::isText)
                .collect(Collectors.partitioningBy(Values.Leaf::isTemplate));
        this.plain = texts.getOrDefault(false, List.of());
        this.plainMarkers = new Markers(plain);
        this.templateMarkers = new Markers(texts.getOrDefault(true, List.of()));
    }

    /** @param file key of the rendered document that holds the text */
    Traced trace(String file, Span span) {
        Optional<String> path = original.at(file, span);
        Optional<ScalarNode> scalar = path.flatMap(found -> original.get(file, found));
        if (path.isEmpty() || scalar.isEmpty()) {
            return new Traced(Source.TEMPLATE, Optional.empty(), span);
        }
        String credential = within(scalar.get(), span);
        Optional<Values.Leaf> leaf = byValue(file, path.get(), scalar.get(), credential);
        if (leaf.isPresent()) {
            return new Traced(
                    Source.VALUE,
                    leaf,
                    inValue(leaf.get().scalar(), scalar.get().value(), credential));
        }
        boolean generated = isGenerated(file, path.get(), credential);
        return new Traced(generated ? Source.GENERATED : Source.TEMPLATE, Optional.empty(), span);
    }

    /** The stretch of a value that holds the credential: by itself, or with what stands before it in its line. */
    private static Span inValue(ScalarNode value, String rendered, String credential) {
        PlacedText text = value.text();
        if (!text.isExact()) {
            return value.span();
        }
        int at = onlyIndex(text.value(), credential);
        int inRendered = onlyIndex(rendered, credential);
        if (at < 0 && inRendered > 0) {
            String line = rendered.substring(rendered.lastIndexOf('\n', inRendered) + 1, inRendered);
            int withLine = onlyIndex(text.value(), line.stripLeading() + credential);
            at = withLine < 0 ? -1 : withLine + line.stripLeading().length();
        }
        return at < 0 ? value.span() : text.span(at, at + credential.length());
    }

    /** Where a part stands in a text; -1 when nowhere or more than once. */
    private static int onlyIndex(String text, String part) {
        int at = text.indexOf(part);
        return part.isEmpty() || at != text.lastIndexOf(part) ? -1 : at;
    }

    private Optional<Values.Leaf> byValue(String file, String path, ScalarNode scalar, String credential) {
        String rendered = (scalar.value() + "\n" + Markers.decoded(scalar.value())).toLowerCase(Locale.ROOT);
        // What a value refers to comes before itself: a chart evaluates the text of a value with tpl.
        return marked(plainMarkers, file, path, credential)
                .or(() -> plain.stream()
                        .filter(leaf -> rendered.contains(leaf.scalar().value().toLowerCase(Locale.ROOT)))
                        .sorted(Comparator.comparing(
                                leaf -> -leaf.scalar().value().length()))
                        .flatMap(leaf -> alone(leaf, file, path, credential).stream())
                        .findFirst())
                .or(() -> marked(templateMarkers, file, path, credential));
    }

    private Optional<Values.Leaf> alone(Values.Leaf leaf, String file, String path, String credential) {
        return marked(new Markers(List.of(leaf)), file, path, credential)
                .or(() -> marked(Markers.alike(leaf), file, path, credential));
    }

    private Optional<Values.Leaf> marked(Markers markers, String file, String path, String credential) {
        Optional<ScalarNode> again = rendered(markers).flatMap(scalars -> scalars.get(file, path));
        List<Values.Leaf> found = again.map(scalar -> markers.in(scalar.text())).orElse(List.of());
        Optional<Values.Leaf> exact = found.stream()
                .filter(leaf -> leaf.scalar().value().equals(credential))
                .findFirst();
        if (exact.isPresent()
                || again.filter(scalar -> holds(scalar, credential)).isPresent()) {
            // What is still there although all values around it are marked is none of theirs.
            return exact;
        }
        return found.stream()
                .filter(leaf -> credential.contains(leaf.scalar().value()))
                .max(Comparator.comparing(leaf -> leaf.scalar().value().length()))
                .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
    }

    private static boolean holds(ScalarNode scalar, String credential) {
        return scalar.value().contains(credential)
                || Markers.decoded(scalar.value()).contains(credential);
    }

    private Optional<RenderedScalars> rendered(Markers markers) {
        return markers.words().isEmpty() ? Optional.empty() : rendered(values.overrides(markers.words()));
    }

    private Optional<RenderedScalars> rendered(String overrides) {
        if (renders.size() >= MOST_RENDERS && !renders.containsKey(overrides)) {
            return Optional.empty();
        }
        return renders.computeIfAbsent(overrides, key -> render.with(key).map(RenderedScalars::new));
    }

    /** Random values and fresh certificates differ between two renders of the same. */
    private boolean isGenerated(String file, String path, String credential) {
        return rendered("")
                .flatMap(scalars -> scalars.get(file, path))
                .filter(other -> !holds(other, credential))
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
