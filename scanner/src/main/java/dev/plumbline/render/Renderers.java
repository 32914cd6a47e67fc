// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the programs that render, and gives each an empty home; made only when something has to be rendered. */
public final class Renderers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST_OUTPUT = 64 << 20;
    private static final long LARGEST_MEMORY = 2L << 30;

    private final Map<String, String> environment;
    private @Nullable Path home;

    /** @param environment of the process; only {@code PATH} and {@code TMPDIR} are read */
    public Renderers(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The user's {@code helm}, else the library that is packed with us. */
    Helm helm() throws RenderException {
        Optional<Path> program = program("helm");
        return program.isPresent()
                ? new HelmProgram(program.get(), child())
                : new HelmLibrary(child(), home(), () -> System.getProperty("java.class.path"));
    }

    /** The user's {@code kustomize} or {@code kubectl}; empty when there is neither. */
    Optional<Kustomize> kustomize() throws RenderException {
        Optional<List<String>> command = program("kustomize")
                .map(path -> List.of(path.toString(), "build"))
                .or(() -> program("kubectl").map(path -> List.of(path.toString(), "kustomize")));
        return command.isPresent() ? Optional.of(new Kustomize(command.get(), child(), home())) : Optional.empty();
    }

    /** Where a program of this name is found first. */
    public Optional<Path> program(String name) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> resolved(folder, name).stream())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static Optional<Path> resolved(String folder, String name) {
        try {
            return Optional.of(Path.of(folder).toAbsolutePath().resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Child child() throws RenderException {
        return new Child(home(), PATIENCE, LARGEST_OUTPUT, LARGEST_MEMORY);
    }

    /** A folder of our own, which never holds a value of the input. */
    Path home() throws RenderException {
        if (home == null) {
            try {
                // Java itself knows of no TMPDIR.
                String temporary = environment.getOrDefault("TMPDIR", "");
                home = temporary.isEmpty() || !Files.isWritable(Path.of(temporary))
                        ? Files.createTempDirectory("plumbline-render")
                        : Files.createTempDirectory(Path.of(temporary), "plumbline-render");
            } catch (IOException | InvalidPathException e) {
                throw new RenderException(
                        UnknownReason.NOT_READ,
                        "rendering needs a temporary folder that can be written; set TMPDIR or -Djava.io.tmpdir");
            }
        }
        return home;
    }

    @Override
    public void close() {
        if (home == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The folder holds nothing of the input; the system's own cleaning takes it.
            return;
        }
    }
}
