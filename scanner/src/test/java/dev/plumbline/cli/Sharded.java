// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Scans an estate in one go and in shards that are merged, and holds all reports of the two to be the same bytes. */
final class Sharded {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PLUMBLINE_FINGERPRINT_KEY", "c2l4dGVlbiBieXRlcy4uLnNpeHRlZW4=", "SOURCE_DATE_EPOCH", "1795000000");

    private final Path reports;
    private final Path parts;
    private final List<String> options;

    /** @param options that read the estate, in scan and shards alike */
    Sharded(Path folder, String... options) {
        try {
            reports = Files.createDirectories(folder.resolve("reports"));
            parts = Files.createDirectories(folder.resolve("parts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.options = List.of(options);
    }

    /** Everything that a scan writes, by name of the file, and what it answers. */
    Map<String, String> scan() {
        return reported("scan", options);
    }

    /** The same of so many parts. */
    Map<String, String> merged(int count) {
        return merged(parts(count));
    }

    Map<String, String> merged(List<String> given) {
        return reported("merge", given);
    }

    /** Files of all parts of a division. */
    List<String> parts(int count) {
        List<String> files = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            files.add(part(index, count));
        }
        return files;
    }

    String part(int index, int count) {
        Path file = parts.resolve(index + "-of-" + count + ".json");
        List<String> arguments = new ArrayList<>(
                List.of("scan", "--shard", index + "/" + count, "--report", "json=" + file, "--as-of", "2026-11-20"));
        arguments.addAll(options);
        Cli cli = Cli.run("", ENVIRONMENT, arguments.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isIn(0, 3);
        assertThat(cli.out()).isEmpty();
        return file.toString();
    }

    private Map<String, String> reported(String command, List<String> given) {
        List<String> arguments = new ArrayList<>(List.of(command, "--quiet", "--as-of", "2026-11-20"));
        arguments.addAll(List.of("--sarif-kinds", "fail,open,pass,notApplicable"));
        Formats.names().forEach(name -> arguments.addAll(List.of("--report", name + "=" + reports.resolve(name))));
        arguments.addAll(given);
        Cli cli = Cli.run("", ENVIRONMENT, arguments.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isIn(0, 1, 3);
        Map<String, String> written = new TreeMap<>();
        written.put("exit code", String.valueOf(cli.code()));
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.toList()) {
                written.put(String.valueOf(file.getFileName()), Files.readString(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    /** Holds the reports of so many merged parts to be those of one scan. */
    void mergesToTheScan(int... counts) {
        Map<String, String> once = scan();
        assertThat(once).hasSizeGreaterThan(Formats.names().size());
        for (int count : counts) {
            assertThat(differences(once, merged(count))).as(count + " parts").isEmpty();
        }
    }

    /** The first line of each file that is another, which is less to read than a report. */
    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        assertThat(found).containsOnlyKeys(expected.keySet());
        List<String> differences = new ArrayList<>();
        expected.forEach((name, text) -> {
            if (!text.equals(found.get(name))) {
                List<String> wanted = text.lines().toList();
                List<String> given = found.get(name).lines().toList();
                int line = 0;
                while (line < wanted.size()
                        && line < given.size()
                        && wanted.get(line).equals(given.get(line))) {
                    line++;
                }
                differences.add(name + " line " + (line + 1) + "\n  scan:  " + shown(wanted, line) + "\n  merge: "
                        + shown(given, line));
            }
        });
        return differences;
    }

    private static String shown(List<String> lines, int line) {
        String text = line < lines.size() ? lines.get(line) : "nothing";
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
