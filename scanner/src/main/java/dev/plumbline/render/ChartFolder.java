// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder that holds a chart. */
public record ChartFolder(Path folder, List<Path> besideIt) {
    private static final Set<String> RENDERED = Set.of("templates", "charts", "crds");
    private static final Set<String> DESCRIBING = Set.of(
            "Chart.yaml", "Chart.lock", "values.schema.json", "requirements.yaml", "requirements.lock", ".helmignore");

    /** Empty when the {@code Chart.yaml} in it is none. */
    public static Optional<ChartFolder> of(Path folder) {
        try {
            return ChartInfo.of(Files.readString(folder.resolve("Chart.yaml")))
                    .filter(info -> !info.name().isEmpty())
                    .map(info -> new ChartFolder(
                            folder,
                            info.dependencies().stream()
                                    .filter(dependency ->
                                            dependency.repository().startsWith("file://"))
                                    .map(dependency -> LinkedChart.folder(folder, dependency))
                                    .toList()));
        } catch (IOException e) {
            // It is read as a manifest then, which says that it cannot be read.
            return Optional.empty();
        }
    }

    /** Whether another chart is one of this chart's own subcharts. */
    public boolean holds(Path other) {
        return other.startsWith(folder.resolve("charts"));
    }

    /** Whether a file of a chart is read by rendering it; values files and whatever else lies there are not. */
    public static boolean isPart(Path chart, Path file) {
        Path inside = chart.relativize(file);
        return RENDERED.contains(inside.getName(0).toString())
                || inside.getNameCount() == 1 && DESCRIBING.contains(inside.toString());
    }

    /** Whether a file is called as packaged charts are. */
    public static boolean isArchive(Path file) {
        return file.getFileName().toString().endsWith(".tgz");
    }
}
