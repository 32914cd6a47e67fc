// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A chart whose subcharts lie beside it ({@code repository: file://../db}), put together from links in a folder of our own:
 * {@code helm dependency build} would write into the chart, and a copy would put values onto the disk.
 */
final class LinkedChart {
    private static final int DEEPEST = 8;

    private LinkedChart() {}

    /** Subcharts that the chart takes from folders beside it and does not hold itself, by name. */
    static List<ChartInfo.Dependency> missing(Path chart, ChartInfo info) {
        List<ChartInfo.Dependency> missing = new ArrayList<>();
        for (ChartInfo.Dependency dependency : info.dependencies()) {
            if (dependency.repository().startsWith("file://")
                    && Files.isRegularFile(folder(chart, dependency).resolve("Chart.yaml"))
                    && !holds(chart, dependency.name())) {
                missing.add(dependency);
            }
        }
        return missing;
    }

    static Path folder(Path chart, ChartInfo.Dependency dependency) {
        return chart.toAbsolutePath()
                .resolve(dependency.repository().substring("file://".length()))
                .normalize();
    }

    private static boolean holds(Path chart, String name) {
        Path charts = chart.resolve("charts");
        if (Files.isDirectory(charts.resolve(name))) {
            return true;
        }
        try (Stream<Path> files = Files.list(charts)) {
            return files.anyMatch(file -> file.getFileName().toString().matches(Pattern.quote(name) + "-[^/]*\\.tgz"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The chart itself when nothing is missing, else a folder of links with the subcharts in their places. */
    static Path of(Path chart, Path home) throws RenderException {
        try {
            return linked(chart, home.resolve("charts-linked"), 0);
        } catch (IOException e) {
            throw new RenderException(
                    UnknownReason.NOT_READ,
                    "its subcharts could not be linked in a temporary folder; run helm dependency build");
        }
    }

    private static Path linked(Path chart, Path below, int depth) throws IOException {
        ChartInfo info =
                ChartInfo.of(Files.readString(chart.resolve("Chart.yaml"))).orElse(new ChartInfo("", false, List.of()));
        List<ChartInfo.Dependency> missing = missing(chart, info);
        if (missing.isEmpty() || depth > DEEPEST) {
            return chart;
        }
        Path view =
                Files.createDirectories(below.resolve("chart" + depth + "-" + Integer.toHexString(chart.hashCode())));
        Path charts = Files.createDirectories(view.resolve("charts"));
        link(chart, view);
        if (Files.isDirectory(chart.resolve("charts"))) {
            link(chart.resolve("charts"), charts);
        }
        for (ChartInfo.Dependency dependency : missing) {
            Path subchart = linked(folder(chart, dependency), below, depth + 1);
            replace(charts.resolve(dependency.name()), subchart);
        }
        return view;
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (!file.getFileName().toString().equals("charts")) {
                    replace(to.resolve(file.getFileName()), file);
                }
            }
        }
    }

    private static void replace(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target.toAbsolutePath());
    }
}
