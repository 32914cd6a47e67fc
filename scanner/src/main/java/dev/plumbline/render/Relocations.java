// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Leads from places in rendered text to the places in files that people edit. */
final class Relocations implements UnaryOperator<Location> {
    /** A rendered document and how its lines correspond to those of its source. */
    private record Mapped(RenderedFile file, IntUnaryOperator lines) {}

    private record Spot(String origin, Span span) {}

    private record Place(String file, Span span) {}

    private final Map<String, List<Mapped>> renders = new HashMap<>();
    private final Map<Spot, Place> known = new HashMap<>();

    /** Everything below this origin is rendered text. */
    void chart(String origin, List<RenderedFile> files) {
        renders.put(
                origin,
                files.stream()
                        .map(file -> new Mapped(
                                file,
                                file.sourceText()
                                        .map(text -> (IntUnaryOperator) TemplateLines.of(text, file.text())::of)
                                        .orElse(line -> 0)))
                        .toList());
    }

    /** As {@link #chart}, for a renderer that sorts keys. */
    void kustomization(String origin, List<RenderedFile> files) {
        renders.put(
                origin,
                files.stream()
                        .map(file -> new Mapped(
                                file,
                                file.sourceText()
                                        .map(text -> (IntUnaryOperator) new SameLines(text, file.text())::of)
                                        .orElse(line -> 0)))
                        .toList());
    }

    /** A stretch of rendered text is known to come from a stretch of a file. */
    void add(String origin, Span rendered, String file, Span span) {
        known.put(new Spot(origin, rendered), new Place(file, span));
    }

    boolean isRendered(Location place) {
        return renders.containsKey(place.origin().path());
    }

    @Override
    public Location apply(Location place) {
        if (!isRendered(place) || place.span().isEmpty()) {
            return place;
        }
        Span span = place.span().get();
        Place exact = known.get(new Spot(place.origin().path(), span));
        if (exact != null) {
            return Location.of(Origin.file(exact.file()), exact.span(), place.path());
        }
        return renders.getOrDefault(place.origin().path(), List.of()).stream()
                .filter(mapped -> mapped.file().holds(span.start().line()))
                .findFirst()
                .flatMap(mapped -> inSource(mapped, span, place))
                .orElse(place);
    }

    private static Optional<Location> inSource(Mapped mapped, Span span, Location place) {
        if (mapped.file().source().isEmpty()) {
            return Optional.empty();
        }
        Origin source = Origin.file(mapped.file().source().get());
        int line = mapped.lines().applyAsInt(mapped.file().inside(span).start().line());
        if (line == 0) {
            return Optional.of(Location.of(source, place.path()));
        }
        String text = mapped.file()
                .sourceText()
                .orElse("")
                .lines()
                .skip(line - 1L)
                .findFirst()
                .orElse("");
        int start = text.length() - text.stripLeading().length();
        int end = Math.max(start, text.stripTrailing().length());
        return Optional.of(Location.of(source, Span.of(line, start + 1, line, end + 1), place.path()));
    }
}
