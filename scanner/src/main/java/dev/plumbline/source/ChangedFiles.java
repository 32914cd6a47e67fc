// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a work tree that differ from where its branch left another: committed since, changed since, or new.
 *
 * @param root of the work tree
 * @param files absolute, deleted ones too
 */
public record ChangedFiles(Path root, Set<Path> files) {
    public ChangedFiles {
        files = Set.copyOf(files);
    }

    /**
     * Asks git, the one of the {@code PATH}.
     *
     * @param reference branch, tag or revision
     * @throws IOException with a message that is fit to be shown
     */
    public static ChangedFiles since(Path root, String reference, Map<String, String> environment) throws IOException {
        if (reference.isBlank() || reference.startsWith("-")) {
            throw new IOException("not a branch, tag or revision: " + reference);
        }
        String base = run(root, environment, "merge-base", reference, "HEAD").strip();
        Set<Path> files = new HashSet<>();
        add(
                root,
                run(
                        root,
                        environment,
                        "diff",
                        "--name-only",
                        "-z",
                        "--no-renames",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--no-relative",
                        base,
                        "--"),
                files);
        add(root, run(root, environment, "ls-files", "--others", "--exclude-standard", "-z"), files);
        return new ChangedFiles(root, files);
    }

    /** What lies in another tree is nobody's to excuse, so it belongs to the change. */
    public boolean touches(Path file) {
        return !file.startsWith(root) || files.contains(file);
    }

    private static void add(Path root, String names, Set<Path> files) {
        for (String name : names.split("\0", -1)) {
            if (!name.isEmpty()) {
                files.add(root.resolve(name).normalize());
            }
        }
    }

    private static String run(Path root, Map<String, String> environment, String... words) throws IOException {
        // No program that a configuration names may run for a question.
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "--no-pager"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException("git does not start; it must be on the PATH", e);
        }
        try {
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("git " + words[0] + " failed in " + root
                        + "; is the reference there, and its history (a shallow clone has none)?");
            }
            return out;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
