// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Writes a report to a file, whole or not at all: to a temporary name in the same folder, then renamed. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes the report and what belongs beside it.
     *
     * @throws IOException with a message that says which file and why, fit to be shown
     */
    public static void write(ReportFormat format, Report report, Path file) throws IOException {
        Path name = file.getFileName();
        if (name == null || Files.isDirectory(file)) {
            throw new IOException("cannot write the report " + file + ": it is a folder");
        }
        Report named = named(report, file);
        for (ReportFormat.Companion companion : format.companions(named)) {
            whole(out -> companion.format().write(named, out), file.resolveSibling(name + companion.suffix()));
        }
        whole(out -> format.write(named, out), file);
    }

    /** The report as it stands in that file: it may name what lies beside it. */
    public static Report named(Report report, Path file) {
        return report.with(report.options()
                .fileName(file.toString().replace(file.getFileSystem().getSeparator(), "/")));
    }

    /** Something that is written to a file. */
    @FunctionalInterface
    public interface Text {
        void write(Appendable out) throws IOException;
    }

    /**
     * Writes a text that is no report of a scan.
     *
     * @throws IOException with a message that says which file and why, fit to be shown
     */
    public static void write(Text text, Path file) throws IOException {
        whole(text, file);
    }

    private static void whole(Text text, Path file) throws IOException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                through(text, file);
            } else {
                renamed(text, target(file));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IOException("cannot write the report " + file + ": " + why(e), e);
        }
    }

    /** A pipe or a device ({@code /dev/stdout}) cannot be replaced; it is written to. */
    private static void through(Text text, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(out);
        }
    }

    private static void renamed(Text text, Path file) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        // In each of two pods that share a volume the process has the number 1.
        Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8, CREATE_NEW, WRITE)) {
                text.write(out);
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A link stays a link: what it points to is replaced. */
    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String why(Exception e) {
        Throwable cause = Objects.requireNonNullElse(e instanceof UncheckedIOException ? e.getCause() : null, e);
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist; create it first";
        }
        if (cause instanceof AccessDeniedException) {
            return "writing there is not allowed";
        }
        if (cause instanceof java.nio.file.FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
