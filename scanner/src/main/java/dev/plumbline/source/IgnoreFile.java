// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code .plumblineignore}: lines as in a {@code .gitignore} (comments, {@code *}, {@code **}, {@code ?}, a trailing slash for
 * folders, a leading slash for this folder only, {@code !} to take back), which hold for the folder that the file lies in.
 */
final class IgnoreFile {
    static final String NAME = ".plumblineignore";

    private record Line(Pattern pattern, boolean foldersOnly, boolean takesBack) {}

    private final Path folder;
    private final Path file;
    private final List<Line> lines;

    private IgnoreFile(Path folder, List<Line> lines) {
        this(folder, folder.resolve(NAME), lines);
    }

    private IgnoreFile(Path folder, Path file, List<Line> lines) {
        this.folder = folder;
        this.file = file;
        this.lines = lines;
    }

    /** @throws IOException when the file is there and cannot be read */
    static IgnoreFile in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new IgnoreFile(folder, List.of());
        }
        List<Line> lines = new ArrayList<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        text.lines().map(String::strip).forEach(line -> {
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(parse(line));
            }
        });
        return new IgnoreFile(folder, lines);
    }

    /** The lines of a file of another kind, which hold for the folder that it lies in. */
    static IgnoreFile of(Path file, List<String> lines) {
        Path folder = requireNonNull(file.toAbsolutePath().normalize().getParent(), "a file lies in a folder");
        return new IgnoreFile(
                folder, file, lines.stream().map(IgnoreFile::parse).toList());
    }

    /** An ignore file that says nothing. */
    static IgnoreFile none(Path folder) {
        return new IgnoreFile(folder, List.of());
    }

    Path file() {
        return file;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the last line that speaks of the path ignores it; empty when none does. */
    Optional<Boolean> ignores(Path path, boolean isFolder) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Path seen = folder.isAbsolute() ? path.toAbsolutePath().normalize() : path;
        if (!seen.startsWith(folder) && folder.isAbsolute()) {
            return Optional.empty();
        }
        String relative = folder.relativize(seen).toString().replace('\\', '/');
        Optional<Boolean> verdict = Optional.empty();
        for (Line line : lines) {
            if ((isFolder || !line.foldersOnly())
                    && line.pattern().matcher(relative).matches()) {
                verdict = Optional.of(!line.takesBack());
            }
        }
        return verdict;
    }

    private static Line parse(String line) {
        boolean takesBack = line.startsWith("!");
        String glob = takesBack ? line.substring(1) : line;
        boolean foldersOnly = glob.endsWith("/");
        glob = foldersOnly ? glob.substring(0, glob.length() - 1) : glob;
        boolean anchored = glob.indexOf('/') >= 0;
        glob = glob.startsWith("/") ? glob.substring(1) : glob;
        return new Line(Pattern.compile((anchored ? "" : "(?:.{0,4096}/)?") + regex(glob)), foldersOnly, takesBack);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < glob.length(); at++) {
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.{0,4096}/)?");
                at += 2;
            } else if (glob.startsWith("**", at)) {
                regex.append(".{0,4096}");
                at++;
            } else if (glob.charAt(at) == '*') {
                regex.append("[^/]{0,255}");
            } else if (glob.charAt(at) == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(glob.substring(at, at + 1)));
            }
        }
        return regex.toString();
    }
}
