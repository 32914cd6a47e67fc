// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is checked out in a folder, read from its {@code .git} without running git: a program that a repository could
 * configure must not run because somebody scans it.
 *
 * @param root the work tree
 * @param revision commit
 * @param branch empty with a detached head
 * @param remote address as configured, credentials in it included; empty without one
 */
public record GitCheckout(Path root, String revision, String branch, String remote) {
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final String HEADS = "refs/heads/";
    /** More than any of the files that are read here; a packed-refs of 100,000 refs has 8 MB. */
    private static final long LARGEST = 32L << 20;

    /** The innermost folder upward that is a work tree; in linked ones and submodules its {@code .git} is a file. */
    public static Optional<Path> root(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** What is checked out there; empty when that cannot be told: no commit yet, or a format that is not known here. */
    public static Optional<GitCheckout> of(Path root) {
        Path own = folder(root);
        Path common =
                read(own.resolve("commondir")).map(text -> resolved(own, text)).orElse(own);
        Optional<String> head = read(own.resolve("HEAD")).map(String::strip);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        String reference =
                head.get().startsWith("ref:") ? head.get().substring(4).strip() : "";
        Optional<String> revision = reference.isEmpty() ? head : revision(own, common, reference);
        String branch = reference.startsWith(HEADS) ? reference.substring(HEADS.length()) : "";
        return revision.filter(text -> REVISION.matcher(text).matches())
                .map(text -> new GitCheckout(
                        root,
                        text,
                        branch,
                        read(common.resolve("config"))
                                .flatMap(config -> GitConfig.of(config).remote(branch))
                                .orElse("")));
    }

    private static Path folder(Path root) {
        Path git = root.resolve(".git");
        return read(git)
                .map(String::strip)
                .filter(text -> text.startsWith("gitdir:"))
                .map(text -> resolved(root, text.substring("gitdir:".length())))
                .orElse(git);
    }

    private static Path resolved(Path from, String text) {
        try {
            return from.resolve(text.strip()).normalize();
        } catch (InvalidPathException e) {
            return from;
        }
    }

    private static Optional<String> revision(Path own, Path common, String reference) {
        // A name that leads out of the folder of refs is none that git would have written.
        if (reference.contains("..") || !reference.startsWith("refs/")) {
            return Optional.empty();
        }
        return read(resolved(own, reference))
                .or(() -> read(resolved(common, reference)))
                .map(String::strip)
                .or(() -> read(common.resolve("packed-refs")).flatMap(packed -> packed(packed, reference)));
    }

    private static Optional<String> packed(String packed, String reference) {
        return packed.lines()
                .filter(line -> line.endsWith(" " + reference) && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst();
    }

    private static Optional<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Who may not read it scans without it; nothing of the scan depends on the revision.
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "[checkout of " + revision + "]";
    }
}
