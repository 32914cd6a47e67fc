// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.plumbline.intake.FileRole;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Reading;
import dev.plumbline.manifest.Origin;
import dev.plumbline.render.ChartFolder;
import dev.plumbline.render.Rendering;
import dev.plumbline.verdict.UnknownReason;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads the arguments of a scan: files, folders, and {@code -} for standard input. */
public final class FileSource {
    /** The argument that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final int BUFFER = 1 << 16;

    private final Reading reading;
    private final Ledger ledger;
    private final boolean obeyIgnoreFiles;
    private final Consumer<String> progress;
    private final Rendering rendering;
    private final IgnoreFile outer;

    /** @param progress told the path of each file before it is read */
    public FileSource(
            Reading reading, Ledger ledger, boolean obeyIgnoreFiles, Consumer<String> progress, Rendering rendering) {
        this(reading, ledger, obeyIgnoreFiles, progress, rendering, IgnoreFile.none(Path.of("")));
    }

    private FileSource(
            Reading reading,
            Ledger ledger,
            boolean obeyIgnoreFiles,
            Consumer<String> progress,
            Rendering rendering,
            IgnoreFile outer) {
        this.reading = requireNonNull(reading, "reading");
        this.ledger = requireNonNull(ledger, "ledger");
        this.obeyIgnoreFiles = obeyIgnoreFiles;
        this.progress = requireNonNull(progress, "progress");
        this.rendering = requireNonNull(rendering, "rendering");
        this.outer = requireNonNull(outer, "outer");
    }

    /**
     * The same source, which also ignores what a file of another kind says.
     *
     * @param file whose folder the lines hold for
     * @param lines as in a {@code .plumblineignore}
     */
    public FileSource ignoring(Path file, List<String> lines) {
        return lines.isEmpty()
                ? this
                : new FileSource(reading, ledger, obeyIgnoreFiles, progress, rendering, IgnoreFile.of(file, lines));
    }

    /** Reads a stream of manifests as one unit. */
    public void readStandardInput(InputStream input) {
        progress.accept("standard input");
        try {
            reading.readManifest(STANDARD_INPUT, "stdin.yaml", Origin.standardInput(), input, false);
        } catch (IOException e) {
            ledger.gap(UnknownReason.NOT_READ, "stdin.yaml", Unreadable.why(e));
        }
    }

    /**
     * Reads a file or everything below a folder.
     *
     * @param argument as the user gave it, which is how reports call it; must exist
     */
    public void read(String argument) {
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            readFolder(argument, path);
            return;
        }
        String shown = shown(path);
        if (ChartFolder.isArchive(path) && rendering.archive(path, shown)) {
            return;
        }
        boolean named = Files.isRegularFile(path) && FileRole.of(name(path)) != FileRole.OTHER;
        // A file that was asked for by name is read as a manifest whatever it is called, a FIFO like standard input.
        readFile(shown, name(path), path, shown, named);
    }

    private void readFolder(String argument, Path folder) {
        List<Path> files = new FileWalk(folder, ledger, obeyIgnoreFiles, outer).files();
        reading.folder(
                unit(argument),
                files.stream().map(file -> shown(folder.relativize(file))).toList());
        RenderRoots roots = new RenderRoots(rendering, ledger, FileSource::shown);
        roots.render(files);
        for (Path file : files) {
            if (!ChartFolder.isArchive(file) && !roots.isReadThrough(file)) {
                String inside = shown(folder.relativize(file));
                readFile(roots.unitOf(file).orElse(unit(argument)), inside, file, shown(file), true);
            }
        }
    }

    private void readFile(String unit, String path, Path file, String shown, boolean byName) {
        progress.accept(shown);
        Origin origin = Origin.file(shown);
        try (InputStream input = new BufferedInputStream(open(file), BUFFER)) {
            if (byName) {
                reading.read(unit, path, origin, input);
            } else {
                reading.readManifest(unit, path, origin, input, FileRole.isTemplate(path));
            }
        } catch (AccessDeniedException e) {
            ledger.gap(UnknownReason.FORBIDDEN, shown, Unreadable.why(e));
        } catch (IOException e) {
            ledger.gap(UnknownReason.NOT_READ, shown, Unreadable.why(e));
        }
    }

    /** A channel's stream asks for its position, which a FIFO has not. */
    private static InputStream open(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.newInputStream(file) : new FileInputStream(file.toFile());
    }

    private static String unit(String argument) {
        String shown = shown(Path.of(argument));
        return shown.isEmpty() ? "." : shown;
    }

    private static String name(Path path) {
        return requireNonNullElse(path.getFileName(), path).toString();
    }

    /** The path as people click on it: normal, with {@code /}. */
    private static String shown(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }
}
