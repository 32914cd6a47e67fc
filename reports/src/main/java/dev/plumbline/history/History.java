// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The reports of a folder, in the order of their scans.
 *
 * @param unread names of JSON files that could not be read or are no reports of Plumbline
 */
public record History(List<Moment> moments, List<String> unread) {
    public History {
        moments = List.copyOf(moments);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the {@code *.json} files of a folder, not of folders in it.
     *
     * @throws IOException when the folder cannot be listed
     */
    public static History of(Path folder) throws IOException {
        List<Moment> moments = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    read(file, name).ifPresentOrElse(moments::add, () -> unread.add(name));
                }
            }
        }
        return new History(moments.stream().sorted().toList(), unread);
    }

    private static Optional<Moment> read(Path file, String name) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return MomentReader.read(name, in);
        } catch (IOException e) {
            // A report that was cut off, or a file of somebody else; the caller says which.
            return Optional.empty();
        }
    }

    /** One history for each cluster, by name; reports of no cluster stand under an empty name. */
    public TreeMap<String, History> byCluster() {
        TreeMap<String, History> clusters = new TreeMap<>();
        moments.stream()
                .map(moment -> moment.cluster().orElse(""))
                .distinct()
                .forEach(cluster -> clusters.put(
                        cluster,
                        new History(
                                moments.stream()
                                        .filter(moment ->
                                                moment.cluster().orElse("").equals(cluster))
                                        .toList(),
                                List.of())));
        return clusters;
    }
}
