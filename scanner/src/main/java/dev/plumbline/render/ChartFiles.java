// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.intake.FileRole;
import dev.plumbline.verdict.UnknownReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The files of a chart by their path inside it, held in memory: those of an archive are never unpacked onto the disk.
 * Archives of subcharts are opened in place, as {@code charts/db-1.2.3.tgz/templates/secret.yaml}.
 */
final class ChartFiles {
    private static final int LARGEST_CHART = 64 << 20;
    private static final int MOST_FILES = 20_000;
    private static final int NESTED_ARCHIVES = 4;
    private static final int LARGEST_COPIED = 1 << 20;

    private final String shown;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    /** Subcharts that lie elsewhere: where they stand in the chart, and how people reach them. */
    private final SortedMap<String, String> elsewhere = new TreeMap<>();

    private int bytes;

    private ChartFiles(String shown) {
        this.shown = shown;
    }

    /** @param shown how people reach the folder */
    static ChartFiles folder(Path folder, String shown) throws RenderException {
        ChartFiles chart = new ChartFiles(shown);
        chart.read(folder, "");
        return chart;
    }

    /** Adds a subchart that lies in a folder outside the chart. */
    void mount(String path, Path folder, String shownFolder) throws RenderException {
        read(folder, path + "/");
        elsewhere.put(path + "/", shownFolder + "/");
    }

    private void read(Path folder, String below) throws RenderException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.sorted()::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    add(below + folder.relativize(file).toString().replace('\\', '/'), Files.newInputStream(file), 0);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new RenderException(UnknownReason.NOT_READ, "a file of the chart may not be read");
        }
    }

    /** @param shown how people reach the archive */
    static ChartFiles archive(Path archive, String shown) throws RenderException {
        ChartFiles chart = new ChartFiles(shown);
        try (InputStream input = Files.newInputStream(archive)) {
            chart.unpack("", input, 0);
        } catch (IOException e) {
            throw new RenderException(UnknownReason.UNPARSEABLE, "the archive is broken; package the chart again");
        }
        return chart;
    }

    private void add(String path, InputStream input, int depth) throws IOException, RenderException {
        try (input) {
            if (path.matches("(.*/)?charts/[^/]+\\.tgz") && depth < NESTED_ARCHIVES) {
                unpack(path + "/", input, depth + 1);
                return;
            }
            byte[] content = input.readNBytes(LARGEST_CHART + 1 - bytes);
            bytes += content.length;
            if (bytes > LARGEST_CHART || files.size() >= MOST_FILES) {
                throw new RenderException(
                        UnknownReason.LIMIT_REACHED,
                        "the chart holds more than " + (LARGEST_CHART >> 20) + " MiB or " + MOST_FILES
                                + " files; render it yourself and scan the result");
            }
            files.put(path, content);
        }
    }

    /** Adds an archive's files without the folder that every chart archive wraps them in. */
    private void unpack(String below, InputStream archive, int depth) throws IOException, RenderException {
        // Java's own reader passes over the extra field that helm package writes, which is not what RFC 1952 has there.
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                String inside = name.substring(name.indexOf('/') + 1);
                if (entry.isFile() && !List.of(name.split("/")).contains("..")) {
                    byte[] content = tar.readNBytes(LARGEST_CHART + 1 - bytes);
                    add(below + inside, new ByteArrayInputStream(content), depth);
                }
            }
        }
    }

    /** Paths of all files, in order. */
    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** Files that a template may copy from or call, by how people reach them; values are traced otherwise. */
    Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        files.forEach((path, content) -> {
            boolean copied = !path.matches("(.*/)?([^/]*\\.md|NOTES\\.txt|Chart\\.(yaml|lock))")
                    && FileRole.of(path.substring(path.lastIndexOf('/') + 1)) != FileRole.VALUES;
            if (copied && content.length <= LARGEST_COPIED) {
                sources.put(shown(path), new String(content, StandardCharsets.UTF_8));
            }
        });
        return sources;
    }

    Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The path of a file as people reach it. */
    String shown(String path) {
        for (Map.Entry<String, String> mount : elsewhere.entrySet()) {
            if (path.startsWith(mount.getKey())) {
                return mount.getValue() + path.substring(mount.getKey().length());
            }
        }
        return shown + "/" + path;
    }

    /**
     * The file that a {@code # Source:} comment speaks of, which names subcharts by name even where they lie in archives.
     *
     * @param source path in the chart: {@code charts/db/templates/secret.yaml}
     */
    Optional<String> find(String source) {
        if (files.containsKey(source)) {
            return Optional.of(source);
        }
        String pattern = Pattern.quote(source)
                .replaceAll("charts/([^/]+)/", "charts/\\\\E(?:\\\\Q$1\\\\E-[^/]*\\\\.tgz|\\\\Q$1\\\\E)\\\\Q/");
        return files.keySet().stream().filter(path -> path.matches(pattern)).findFirst();
    }
}
