// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.FileRole;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Reading;
import dev.plumbline.intake.RenderedText;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.verdict.UnknownReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Renders charts and kustomizations of a scan, hands the results to be read, and leads every place in them back to a file. */
public final class Rendering {
    private static final String MARK = " (rendered)";
    private static final int LARGEST_SOURCE = 1 << 22;

    private final Renderers renderers;
    private final RenderOptions options;
    private final Reading reading;
    private final Ledger ledger;
    private final Relocations relocations = new Relocations();
    private final List<SourceTracing> tracings = new ArrayList<>();

    public Rendering(Renderers renderers, RenderOptions options, Reading reading, Ledger ledger) {
        this.renderers = renderers;
        this.options = options;
        this.reading = reading;
        this.ledger = ledger;
    }

    /**
     * Renders a chart and reads the result; what keeps it from being rendered is written down.
     *
     * @param path the chart's folder or archive
     * @param shown how people reach it
     * @return whether the chart's own templates need not be read any more
     */
    public boolean chart(Path path, String shown) {
        try {
            ChartFiles files =
                    Files.isDirectory(path) ? ChartFiles.folder(path, shown) : ChartFiles.archive(path, shown);
            ChartInfo info = files.text("Chart.yaml")
                    .flatMap(ChartInfo::of)
                    .orElseThrow(() -> new RenderException(UnknownReason.UNPARSEABLE, "its Chart.yaml cannot be read"));
            if (info.library()) {
                ledger.passedOver("library chart that renders nothing by itself", "");
                return true;
            }
            Path whole = path;
            if (Files.isDirectory(path)) {
                whole = LinkedChart.of(path, renderers.home());
                for (ChartInfo.Dependency missing : LinkedChart.missing(path, info)) {
                    Path folder = LinkedChart.folder(path, missing);
                    files.mount("charts/" + missing.name(), folder, shown(path, shown, folder));
                }
            }
            chart(renderers.helm(), whole, shown, files);
            return true;
        } catch (RenderException e) {
            ledger.gap(e.reason(), shown, "the chart was not rendered: " + e.getMessage());
            return false;
        }
    }

    /**
     * Renders a packaged chart as {@link #chart}, and reads its values files.
     *
     * @return false when the archive holds no chart
     */
    public boolean archive(Path path, String shown) {
        ChartFiles files;
        try {
            files = ChartFiles.archive(path, shown);
        } catch (RenderException e) {
            ledger.gap(e.reason(), shown, String.valueOf(e.getMessage()));
            return true;
        }
        if (files.text("Chart.yaml").isEmpty()) {
            return false;
        }
        chart(path, shown);
        for (String file : files.paths()) {
            if (file.indexOf('/') < 0 && FileRole.of(file) == FileRole.VALUES) {
                readValues(shown, file, files);
            }
        }
        return true;
    }

    private void readValues(String unit, String file, ChartFiles files) {
        try {
            byte[] bytes = files.bytes(file).orElse(new byte[0]);
            reading.read(unit, file, Origin.file(files.shown(file)), new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            ledger.gap(UnknownReason.NOT_READ, files.shown(file), "the file in the archive could not be read");
        }
    }

    private void chart(Helm helm, Path path, String shown, ChartFiles files) throws RenderException {
        Values values = ChartValues.of(files, options);
        ValueTracing.Render again = overrides -> {
            try {
                return Optional.of(HelmOutput.parts(files, helm.template(path, options, overrides)));
            } catch (RenderException e) {
                return Optional.empty();
            }
        };
        String output;
        try {
            output = helm.template(path, options, "");
        } catch (RenderException e) {
            List<String> withheld = new ArrayList<>(values.texts());
            options.sets().forEach(set -> withheld.addAll(List.of(set.split("[=,{}]"))));
            throw new RenderException(e.reason(), RendererMessage.without(withheld, String.valueOf(e.getMessage())));
        }
        List<RenderedFile> parts = HelmOutput.parts(files, output);
        String origin = shown + MARK;
        relocations.chart(origin, parts);
        tracings.add(new ChartTracing(origin, parts, new ValueTracing(values, again, parts), files.sources()));
        read(shown, origin, options.namespace(), output, parts);
        String shortcoming = helm.shortcoming(options);
        if (!shortcoming.isEmpty() && usesHooks(files)) {
            ledger.gap(new Coverage.Gap(
                    UnknownReason.TEMPLATE_NOT_RENDERED,
                    shown,
                    "rendered by the Helm that is packed with Plumbline: " + shortcoming + "; have helm on the PATH",
                    Optional.empty(),
                    false));
        }
    }

    private static boolean usesHooks(ChartFiles files) {
        return files.paths().stream()
                .filter(path -> path.contains("templates/"))
                .anyMatch(path -> files.text(path).orElse("").contains("helm.sh/hook"));
    }

    /** Whether there is a program that builds kustomizations. */
    public boolean kustomizes() {
        return renderers.program("kustomize").isPresent()
                || renderers.program("kubectl").isPresent();
    }

    /**
     * Builds a kustomization and reads the result; what keeps it from being built is written down.
     *
     * @param named the files that it is made of, itself included, by how people reach them
     * @return whether those files need not be read by themselves any more
     */
    public boolean kustomization(Path folder, String shown, Map<String, Path> named, List<String> remote) {
        if (!remote.isEmpty()) {
            ledger.gap(
                    UnknownReason.TEMPLATE_NOT_RENDERED,
                    shown,
                    "the kustomization was not built: it would fetch " + remote.get(0)
                            + "; build it yourself: kustomize build DIR | plumbline scan -");
            return false;
        }
        try {
            Kustomize kustomize = renderers
                    .kustomize()
                    .orElseThrow(() -> new RenderException(
                            UnknownReason.TEMPLATE_NOT_RENDERED, "have kustomize or kubectl on the PATH"));
            String output = kustomize.build(folder);
            Map<Path, String> paths = new LinkedHashMap<>();
            named.forEach((name, path) -> paths.put(real(path), name));
            KustomizeOutput.Parts parts = KustomizeOutput.parts(
                    output,
                    real(kustomize.wrapper()),
                    path -> paths.getOrDefault(path, shown),
                    path -> paths.containsKey(path) ? text(path) : Optional.empty());
            String origin = shown + MARK;
            relocations.kustomization(origin, parts.files());
            tracings.add(new KustomizationTracing(origin, parts.text(), texts(named)));
            read(shown, origin, "", parts.text(), parts.files());
            return true;
        } catch (RenderException e) {
            String message = RendererMessage.without(
                    KustomizationFile.values(texts(named).values()), String.valueOf(e.getMessage()));
            ledger.gap(e.reason(), shown, "the kustomization was not built: " + message);
            return false;
        }
    }

    private void read(String unit, String origin, String namespace, String output, List<RenderedFile> parts) {
        reading.readRendered(
                unit,
                Origin.file(origin),
                namespace,
                output.getBytes(StandardCharsets.UTF_8),
                parts.stream().flatMap(part -> part.source().stream()).toList());
    }

    /**
     * What was read, with what tracing teaches: values that are made anew with each render are no static credentials, and a
     * value that a rendered one comes from is reported once.
     */
    public List<Piece> settled(List<Piece> pieces) {
        return new Settling(relocations, tracings, ledger).settle(pieces);
    }

    /** The same as data, of the rendered texts that are asked for by origin. */
    public List<RenderedText> texts(Predicate<String> origins) {
        return relocations.texts(origins);
    }

    /** Leads from places in rendered text to places in files; to be asked after {@link #settled}. */
    public UnaryOperator<Location> places() {
        return relocations;
    }

    private static Map<String, String> texts(Map<String, Path> named) {
        Map<String, String> texts = new LinkedHashMap<>();
        named.forEach((name, path) -> text(path).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private static Optional<String> text(Path path) {
        try {
            return Files.isRegularFile(path) && Files.size(path) <= LARGEST_SOURCE
                    ? Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            // The renderer could read it; without its text only its lines stay unknown.
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** A folder beside the chart as people reach it. */
    private static String shown(Path chart, String shownChart, Path folder) {
        Path relative = chart.toAbsolutePath().normalize().relativize(folder);
        return Path.of(shownChart).resolve(relative).normalize().toString().replace('\\', '/');
    }
}
