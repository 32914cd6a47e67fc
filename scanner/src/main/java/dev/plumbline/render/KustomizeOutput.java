// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart what {@code kustomize build} prints: reads the annotations that say where objects come from, and takes them out. */
final class KustomizeOutput {
    private static final Pattern ORIGIN =
            Pattern.compile("(?m)^( {4,6})config\\.kubernetes\\.io/origin: \\|\\n((?:\\1 +[^\\n]*\\n?)+)");
    private static final Pattern ORIGIN_PATH = Pattern.compile("(?m)^ *(?:path|configuredIn): (.+)$");
    private static final Pattern EMPTY_ANNOTATIONS = Pattern.compile("(?m)^( +)annotations:\\n(?!\\1 )");

    /** @param text the whole as kustomize would print it without being asked for origins */
    record Parts(String text, List<RenderedFile> files) {}

    private KustomizeOutput() {}

    /**
     * Parts an output.
     *
     * @param wrapper what paths in the annotations are relative to
     * @param shown how people reach a file
     * @param read the text of a file, empty when it cannot be read
     */
    static Parts parts(
            String output, Path wrapper, Function<Path, String> shown, Function<Path, Optional<String>> read) {
        StringBuilder whole = new StringBuilder();
        List<RenderedFile> files = new ArrayList<>();
        int line = 1;
        for (String document : output.split("(?m)^---\\n", -1)) {
            Optional<Path> source =
                    origin(document).map(path -> wrapper.resolve(path).normalize());
            String text = EMPTY_ANNOTATIONS
                    .matcher(ORIGIN.matcher(document).replaceAll(""))
                    .replaceAll("");
            if (!whole.isEmpty()) {
                whole.append("---\n");
                line++;
            }
            files.add(new RenderedFile("#" + files.size(), source.map(shown), source.flatMap(read), line, text));
            whole.append(text);
            line += (int) text.chars().filter(c -> c == '\n').count();
        }
        return new Parts(whole.toString(), files);
    }

    private static Optional<String> origin(String document) {
        Matcher annotation = ORIGIN.matcher(document);
        if (!annotation.find()) {
            return Optional.empty();
        }
        Matcher path = ORIGIN_PATH.matcher(annotation.group(2));
        return path.find() ? Optional.of(path.group(1).strip()) : Optional.empty();
    }
}
