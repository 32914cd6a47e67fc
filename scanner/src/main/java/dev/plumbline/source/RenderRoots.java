// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import static java.util.Objects.requireNonNull;

import dev.plumbline.intake.Ledger;
import dev.plumbline.render.ChartFolder;
import dev.plumbline.render.KustomizationFile;
import dev.plumbline.render.Rendering;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Renders what a folder holds to be rendered, and tells which files are read through that only. A base, component or subchart
 * that another in the tree names is no root of its own.
 */
final class RenderRoots {
    private final Rendering rendering;
    private final Ledger ledger;
    private final Function<Path, String> shown;
    /** Folders of rendered charts, with the unit that their values belong to. */
    private final Map<Path, String> charts = new LinkedHashMap<>();

    private final Set<Path> readThrough = new HashSet<>();

    RenderRoots(Rendering rendering, Ledger ledger, Function<Path, String> shown) {
        this.rendering = rendering;
        this.ledger = ledger;
        this.shown = shown;
    }

    /** Whether a file that is no manifest may be a packaged chart or a kustomization. */
    static boolean mayRender(Path file) {
        return ChartFolder.isArchive(file)
                || KustomizationFile.NAMES.contains(file.getFileName().toString());
    }

    void render(List<Path> files) {
        charts(files);
        kustomizations(files);
    }

    /** Whether a file was read through a chart or kustomization. */
    boolean isReadThrough(Path file) {
        return readThrough.contains(file.normalize())
                || chartOf(file)
                        .filter(chart -> ChartFolder.isPart(chart, file))
                        .isPresent();
    }

    /** The chart that a values file belongs to. */
    Optional<String> unitOf(Path file) {
        return chartOf(file).map(charts::get);
    }

    private Optional<Path> chartOf(Path file) {
        return charts.keySet().stream().filter(file::startsWith).findFirst();
    }

    private void charts(List<Path> files) {
        List<ChartFolder> all = files.stream()
                .filter(file -> file.getFileName().toString().equals("Chart.yaml"))
                .map(file -> ChartFolder.of(parent(file)))
                .flatMap(Optional::stream)
                .toList();
        Set<Path> besideOthers = new HashSet<>();
        all.forEach(chart -> besideOthers.addAll(chart.besideIt()));
        List<ChartFolder> own = all.stream()
                .filter(chart -> all.stream().noneMatch(other -> other.holds(chart.folder())))
                .toList();
        own.stream()
                .filter(chart -> !besideOthers.contains(absolute(chart.folder())))
                .filter(chart -> rendering.chart(chart.folder(), shown.apply(chart.folder())))
                .forEach(chart -> charts.put(chart.folder(), shown.apply(chart.folder())));
        boolean someRendered = !charts.isEmpty();
        own.stream()
                .filter(chart -> someRendered && besideOthers.contains(absolute(chart.folder())))
                .forEach(chart -> charts.put(chart.folder(), shown.apply(chart.folder())));
        files.stream()
                .filter(ChartFolder::isArchive)
                .filter(file -> chartOf(file).isEmpty())
                .forEach(file -> {
                    if (!rendering.archive(file, shown.apply(file))) {
                        ledger.passedOver("no manifest", "");
                    }
                });
    }

    /** Files were found in folders, so there is one. */
    private static Path parent(Path file) {
        return requireNonNull(file.getParent());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private void kustomizations(List<Path> files) {
        Map<Path, KustomizationFile> all = new TreeMap<>();
        files.stream()
                .filter(file ->
                        KustomizationFile.NAMES.contains(file.getFileName().toString()))
                .map(file -> KustomizationFile.in(parent(file)))
                .flatMap(Optional::stream)
                .forEach(file -> all.put(file.folder().normalize(), file));
        Set<Path> named = new HashSet<>();
        all.values().forEach(file -> named.addAll(file.named()));
        Set<Path> reached = new HashSet<>();
        all.values().stream()
                .filter(file ->
                        !file.component() && !named.contains(file.folder().normalize()))
                .forEach(file -> kustomization(file, all, reached));
        // What is left is named by others and reached from no root: they name each other in a circle.
        all.values().stream()
                .filter(file ->
                        !file.component() && !reached.contains(file.folder().normalize()))
                .forEach(file -> kustomization(file, all, reached));
    }

    private void kustomization(KustomizationFile root, Map<Path, KustomizationFile> all, Set<Path> reached) {
        Map<String, Path> parts = new LinkedHashMap<>();
        List<String> remote = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        collect(root, all, parts, remote, seen);
        reached.addAll(seen);
        if (rendering.kustomization(root.folder(), shown.apply(root.folder()), parts, remote)) {
            parts.values().forEach(part -> readThrough.add(part.normalize()));
        }
    }

    /** Everything that a kustomization is made of, in the order in which it names it. */
    private void collect(
            KustomizationFile file,
            Map<Path, KustomizationFile> all,
            Map<String, Path> parts,
            List<String> remote,
            Set<Path> seen) {
        if (!seen.add(file.folder().normalize())) {
            return;
        }
        parts.put(shown.apply(file.file()), file.file());
        remote.addAll(file.remote());
        for (Path named : file.named()) {
            if (Files.isDirectory(named)) {
                // A base may lie outside of the tree that is scanned.
                Optional.ofNullable(all.get(named))
                        .or(() -> KustomizationFile.in(named))
                        .ifPresent(base -> collect(base, all, parts, remote, seen));
            } else {
                parts.put(shown.apply(named), named);
            }
        }
    }
}
