// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Reading;
import dev.plumbline.manifest.Location;
import dev.plumbline.source.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads a folder with charts in it as a scan does, and tells what was found where. */
record Renders(List<Piece> pieces, UnaryOperator<Location> places, Coverage coverage) {
    /** Without programs on the PATH, so that the packed Helm renders. */
    static Renders of(Path path, RenderOptions options) {
        return of(path, options, Map.of());
    }

    static Renders of(Path path, RenderOptions options, Map<String, String> environment) {
        Ledger ledger = new Ledger();
        ExamineOptions examine = new ExamineOptions(LocalDate.of(2026, 11, 22), false);
        Reading reading =
                new Reading(new Gathering(new Examiner(new Fingerprinter(new byte[32]), examine), Keepers.ALL), ledger);
        try (Renderers renderers = new Renderers(environment)) {
            Rendering rendering = new Rendering(renderers, options, reading, ledger);
            new FileSource(reading, ledger, true, file -> {}, rendering).read(path.toString());
            return new Renders(rendering.settled(reading.pieces()), rendering.places(), ledger.coverage());
        }
    }

    /** Each credential as {@code file:line name}, paths relative to a folder. */
    List<String> credentials(Path folder) {
        return pieces.stream()
                .flatMap(piece -> piece.gathered().credentials().stream())
                .map(credential -> placed(credential.at(), folder) + " " + credential.name())
                .sorted()
                .toList();
    }

    private String placed(Location at, Path folder) {
        Location place = places.apply(at);
        String line = place.span().map(span -> ":" + span.start().line()).orElse("");
        return folder.relativize(Path.of(place.origin().path())) + line;
    }

    /** Kinds and names of the objects that were read. */
    List<String> objects() {
        return pieces.stream()
                .map(piece -> piece.gathered().object().id().toString())
                .filter(id -> !id.startsWith("File"))
                .sorted()
                .toList();
    }

    List<String> gaps() {
        return coverage.gaps().stream().map(Coverage.Gap::message).toList();
    }

    /** Copies a chart of the tests to where it may be changed. */
    static Path copy(String chart, Path into) throws IOException {
        Path from;
        try {
            from = Path.of(Renders.class.getResource(chart).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, into.resolve(chart).resolve(from.relativize(file))));
        }
        return into.resolve(chart);
    }

    private static void copyOne(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
