// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Origin.Medium;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where relative paths start: the repository's root or else the working directory, and for what lies outside the argument
 * that led there. Absolute paths of the machine do not reach a report.
 *
 * @param workingDirectory absolute; empty where paths are taken as they are
 * @param repository absolute
 * @param arguments what the user gave, absolute
 * @param known files of which somebody told the place who saw the repository, by the path that led to them
 */
public record Roots(
        Optional<Path> workingDirectory, Optional<Path> repository, List<Path> arguments, Map<String, Place> known) {
    public static final Roots NONE = new Roots(Optional.empty(), Optional.empty(), List.of());

    /** The base of what lies in the repository or working directory, as SARIF consumers know it. */
    public static final String ROOT = "%SRCROOT%";

    /**
     * A path in a report.
     *
     * @param base {@link #ROOT}, or {@code ARGUMENT1} and so on for what lies outside it
     * @param path relative to the base, {@code /} separated
     */
    public record Place(String base, String path) implements Comparable<Place> {
        public boolean outside() {
            return !base.equals(ROOT);
        }

        /** The path, with its base and a colon before it when it lies outside of the root. */
        @Override
        public String toString() {
            return outside() ? base + ":" + path : path;
        }

        @Override
        public int compareTo(Place other) {
            int byBase = base.compareTo(other.base);
            return byBase != 0 ? byBase : path.compareTo(other.path);
        }
    }

    public Roots {
        arguments = List.copyOf(arguments);
        known = Map.copyOf(known);
    }

    public Roots(Optional<Path> workingDirectory, Optional<Path> repository, List<Path> arguments) {
        this(workingDirectory, repository, arguments, Map.of());
    }

    /** The same with the places of files that somebody else has seen. */
    public Roots knowing(Map<String, Place> places) {
        return new Roots(workingDirectory, repository, arguments, places);
    }

    public Place place(Origin origin) {
        if (origin.medium() == Medium.FILE && known.containsKey(origin.path())) {
            return known.get(origin.path());
        }
        if (origin.medium() != Medium.FILE || workingDirectory.isEmpty()) {
            return new Place(ROOT, origin.path());
        }
        Path absolute = workingDirectory.get().resolve(origin.path()).normalize();
        Path root = repository.filter(absolute::startsWith).orElse(workingDirectory.get());
        if (absolute.startsWith(root)) {
            return new Place(ROOT, slashed(root.relativize(absolute)));
        }
        for (int i = 0; i < arguments.size(); i++) {
            Path argument = arguments.get(i).normalize();
            if (absolute.equals(argument)) {
                return new Place("ARGUMENT" + (i + 1), slashed(absolute.getFileName()));
            }
            if (absolute.startsWith(argument)) {
                return new Place("ARGUMENT" + (i + 1), slashed(argument.relativize(absolute)));
            }
        }
        return new Place("OUTSIDE", slashed(absolute.getFileName()));
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
