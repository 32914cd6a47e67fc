// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart what {@code helm template} prints: documents, each under a comment that names its template. */
final class HelmOutput {
    private static final Pattern SOURCE = Pattern.compile("(?m)^---\\n# Source: ([^\\n]{1,1000})\\n");

    private HelmOutput() {}

    /** @param chart finds the templates that the comments speak of */
    static List<RenderedFile> parts(ChartFiles chart, String output) {
        List<RenderedFile> files = new ArrayList<>();
        Matcher matcher = SOURCE.matcher(output);
        int start = -1;
        String source = "";
        while (matcher.find()) {
            if (start >= 0) {
                files.add(part(chart, source, files.size(), output, start, matcher.start()));
            }
            start = matcher.end();
            source = matcher.group(1).strip();
        }
        if (start >= 0) {
            files.add(part(chart, source, files.size(), output, start, output.length()));
        }
        return files;
    }

    private static RenderedFile part(ChartFiles chart, String source, int ordinal, String output, int start, int end) {
        // The first segment is the chart's name, which need not be that of its folder.
        String path = source.substring(source.indexOf('/') + 1);
        Optional<String> file = chart.find(path);
        int firstLine = 1
                + (int) output.substring(0, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new RenderedFile(
                path + "#" + ordinal,
                file.map(chart::shown),
                file.flatMap(chart::text),
                firstLine,
                output.substring(start, end));
    }
}
