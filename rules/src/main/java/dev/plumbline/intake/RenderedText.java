// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the lines of a rendered text come from, as data.
 *
 * @param origin the path of the rendered text
 * @param exact stretches of it that are known to come from a stretch of a file
 * @param lines of what else is known, the file and perhaps the stretch in it
 */
public record RenderedText(String origin, List<Exact> exact, List<Line> lines) {
    /** A stretch of the render and one of a file. */
    public record Exact(Span rendered, String file, Span span) {}

    /** A line of the render, from 1, and a stretch of the file that it was rendered from. */
    public record Line(int number, String file, Optional<Span> span) {}

    public RenderedText {
        requireNonNull(origin, "origin");
        exact = List.copyOf(exact);
        lines = List.copyOf(lines);
    }

    /** Leads from places in these texts to the files that people edit; every other place stays what it is. */
    public static UnaryOperator<Location> places(List<RenderedText> texts) {
        Map<String, Map<Span, Exact>> exact = new HashMap<>();
        Map<String, Map<Integer, Line>> lines = new HashMap<>();
        for (RenderedText text : texts) {
            text.exact.forEach(each ->
                    exact.computeIfAbsent(text.origin, any -> new HashMap<>()).put(each.rendered(), each));
            text.lines.forEach(each ->
                    lines.computeIfAbsent(text.origin, any -> new HashMap<>()).putIfAbsent(each.number(), each));
        }
        return place -> {
            String origin = place.origin().path();
            if (place.span().isEmpty()) {
                return place;
            }
            Span span = place.span().get();
            Exact known = exact.getOrDefault(origin, Map.of()).get(span);
            if (known != null) {
                return Location.of(Origin.file(known.file()), known.span(), place.path());
            }
            Line line = lines.getOrDefault(origin, Map.of()).get(span.start().line());
            return line == null ? place : new Location(Origin.file(line.file()), line.span(), place.path());
        };
    }
}
