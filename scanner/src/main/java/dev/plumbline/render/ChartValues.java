// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the values of a render: of subcharts, of the chart, of the user's files, each winning over those before. */
final class ChartValues {
    private static final Pattern SUBCHART = Pattern.compile("((?:charts/[^/]+/)+)values\\.yaml");

    private ChartValues() {}

    static Values of(ChartFiles chart, RenderOptions options) {
        Values values = new Values();
        List<String> paths = new ArrayList<>(chart.paths());
        // Deeper ones first: what a parent says of its subchart wins.
        paths.sort((first, second) -> Integer.compare(second.split("/").length, first.split("/").length));
        for (String path : paths) {
            Matcher subchart = SUBCHART.matcher(path);
            if (path.equals("values.yaml") || subchart.matches()) {
                List<List<Object>> places = path.equals("values.yaml")
                        ? List.of(List.of())
                        : keys(chart, subchart.group(1), List.of(List.of()));
                chart.text(path)
                        .flatMap(YamlText::mapping)
                        .ifPresent(root -> places.forEach(place -> values.merge(place, root, chart.shown(path))));
            }
        }
        for (String file : options.values()) {
            text(file).flatMap(YamlText::mapping).ifPresent(root -> values.merge(List.of(), root, shown(file)));
        }
        return values;
    }

    /** Under which keys the top chart's values speak of a subchart: its name, or its aliases where it has any. */
    private static List<List<Object>> keys(ChartFiles chart, String folders, List<List<Object>> parents) {
        List<List<Object>> places = parents;
        String parent = "";
        for (String folder : folders.split("(?<=/)(?=charts/)")) {
            String path = parent + folder;
            String name = chart.text(path + "Chart.yaml")
                    .flatMap(ChartInfo::of)
                    .map(ChartInfo::name)
                    .orElse("");
            List<String> names = chart.text(parent + "Chart.yaml").flatMap(ChartInfo::of).stream()
                    .flatMap(info -> info.dependencies().stream())
                    .filter(dependency -> dependency.name().equals(name))
                    .map(ChartInfo.Dependency::alias)
                    .toList();
            List<List<Object>> deeper = new ArrayList<>();
            for (List<Object> place : places) {
                for (String each : names.isEmpty() ? List.of(name) : names) {
                    List<Object> longer = new ArrayList<>(place);
                    longer.add(each);
                    deeper.add(List.copyOf(longer));
                }
            }
            places = deeper;
            parent = path;
        }
        return places;
    }

    private static Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The renderer has read it, so it is gone since; the place stays unknown.
            return Optional.empty();
        }
    }

    private static String shown(String file) {
        return Path.of(file).normalize().toString().replace('\\', '/');
    }
}
