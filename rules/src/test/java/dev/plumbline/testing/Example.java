// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file or folder below a rule's {@code fails} or {@code passes}.
 *
 * <p>A line that must be flagged ends in {@code # finding}; {@code # finding@+2} speaks of a line further down, {@code #
 * finding 12-20} also of columns (end exclusive), {@code # finding x2} of two findings on the line; {@code # unknown} of a place
 * that cannot be judged. Where the text has no comments, a sibling file {@code NAME.expected} (or {@code expected} in a folder)
 * says the same as {@code [FILE:]LINE finding|unknown [COLUMNS] [xN]}.
 */
public record Example(Path path, boolean fails) {
    private static final Pattern MARK = Pattern.compile(
            "(?:#|//) (finding|unknown)(?:@([+-]\\d{1,3}))?(?: (\\d{1,4}-\\d{1,4}))?(?: x(\\d))?(?::.*)?$");
    private static final Pattern EXPECTED =
            Pattern.compile("(?:([^:\\s]+):)?(\\d+) (finding|unknown)(?: (\\d{1,4}-\\d{1,4}))?(?: x(\\d))?(?::.*)?");

    /** All examples of a rule's folder, in order of name; a missing {@code fails} or {@code passes} is an empty list. */
    public static List<Example> in(Path ruleFolder) {
        List<Example> examples = new ArrayList<>();
        for (String side : List.of("fails", "passes")) {
            Path folder = ruleFolder.resolve(side);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(child -> !child.toString().endsWith(".expected"))
                        .sorted()
                        .forEach(child -> examples.add(new Example(child, side.equals("fails"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return examples;
    }

    public String name() {
        return (fails ? "fails/" : "passes/") + path.getFileName();
    }

    public URI uri() {
        return path.toUri();
    }

    /** What the example's marks promise, sorted. */
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (Path file : files()) {
            String name = Files.isDirectory(path)
                    ? path.relativize(file).toString().replace('\\', '/')
                    : file.getFileName().toString();
            if (name.endsWith("expected")) {
                lines(file).forEach(line -> expected(line, marks));
            } else {
                inText(name, lines(file), marks);
            }
        }
        return marks.stream().sorted().toList();
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> files =
                    new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
            Path sibling = path.resolveSibling(path.getFileName() + ".expected");
            if (Files.isRegularFile(sibling)) {
                files.add(sibling);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inText(String name, List<String> lines, List<Mark> marks) {
        for (int index = 0; index < lines.size(); index++) {
            Matcher mark = MARK.matcher(lines.get(index));
            if (mark.find()) {
                int offset = mark.group(2) == null ? 0 : Integer.parseInt(mark.group(2));
                add(name, index + 1 + offset, mark.group(1), mark.group(3), mark.group(4), marks);
            }
        }
    }

    private void expected(String line, List<Mark> marks) {
        Matcher mark = EXPECTED.matcher(line.strip());
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (!mark.matches()) {
            throw new IllegalArgumentException("not an expectation in " + path + ": " + line);
        }
        String file = mark.group(1) == null ? path.getFileName().toString() : mark.group(1);
        add(file, Integer.parseInt(mark.group(2)), mark.group(3), mark.group(4), mark.group(5), marks);
    }

    private static void add(
            String file, int line, String kind, @Nullable String columns, @Nullable String count, List<Mark> marks) {
        Mark.Kind expected = kind.equals("finding") ? Mark.Kind.FINDING : Mark.Kind.UNKNOWN;
        int times = count == null ? 1 : Integer.parseInt(count);
        for (int time = 0; time < times; time++) {
            marks.add(new Mark(file, line, expected, Optional.ofNullable(columns)));
        }
    }
}
