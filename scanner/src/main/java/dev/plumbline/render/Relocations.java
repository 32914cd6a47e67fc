// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.intake.RenderedText;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Leads from places in rendered text to the places in files that people edit. */
final class Relocations implements UnaryOperator<Location> {
    /** A rendered document and how its lines correspond to those of its source. */
    private record Mapped(RenderedFile file, List<String> source, IntUnaryOperator lines) {
        static Mapped of(RenderedFile file, BiFunction<String, String, IntUnaryOperator> lines) {
            return new Mapped(
                    file,
                    file.sourceText().map(text -> text.lines().toList()).orElse(List.of()),
                    file.sourceText()
                            .map(text -> lines.apply(text, file.text()))
                            .orElse(line -> 0));
        }

        Stream<RenderedText.Line> known() {
            return file.numbers().mapToObj(this::inSource).flatMap(Optional::stream);
        }

        /** Where a line of the whole render comes from; its file alone when no more is known. */
        Optional<RenderedText.Line> inSource(int number) {
            return file.source().map(path -> new RenderedText.Line(number, path, stretch(number)));
        }

        private Optional<Span> stretch(int number) {
            int line = lines.applyAsInt(file.inside(number));
            if (line == 0) {
                return Optional.empty();
            }
            String text = line > source.size() ? "" : source.get(line - 1);
            int start = text.length() - text.stripLeading().length();
            int end = Math.max(start, text.stripTrailing().length());
            return Optional.of(Span.of(line, start + 1, line, end + 1));
        }
    }

    private record Spot(String origin, Span span) {}

    private record Place(String file, Span span) {}

    private final Map<String, List<Mapped>> renders = new HashMap<>();
    private final Map<Spot, Place> known = new HashMap<>();

    /** Everything below this origin is rendered text. */
    void chart(String origin, List<RenderedFile> files) {
        renders.put(
                origin,
                files.stream()
                        .map(file -> Mapped.of(file, (source, text) -> TemplateLines.of(source, text)::of))
                        .toList());
    }

    /** As {@link #chart}, for a renderer that sorts keys. */
    void kustomization(String origin, List<RenderedFile> files) {
        renders.put(
                origin,
                files.stream()
                        .map(file -> Mapped.of(file, (source, text) -> new SameLines(source, text)::of))
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
                .flatMap(mapped -> mapped.inSource(span.start().line()))
                .map(line -> new Location(Origin.file(line.file()), line.span(), place.path()))
                .orElse(place);
    }

    /** What is known of each rendered text, as data; those that are not asked for are left out. */
    List<RenderedText> texts(Predicate<String> origins) {
        Map<String, List<RenderedText.Exact>> exact = new HashMap<>();
        known.forEach((spot, place) -> exact.computeIfAbsent(spot.origin(), any -> new ArrayList<>())
                .add(new RenderedText.Exact(spot.span(), place.file(), place.span())));
        return renders.keySet().stream()
                .filter(origins)
                .sorted()
                .map(origin -> new RenderedText(
                        origin,
                        exact.getOrDefault(origin, List.of()).stream()
                                .sorted(Comparator.comparing(RenderedText.Exact::rendered))
                                .toList(),
                        renders.getOrDefault(origin, List.of()).stream()
                                .flatMap(Mapped::known)
                                .toList()))
                .toList();
    }
}
