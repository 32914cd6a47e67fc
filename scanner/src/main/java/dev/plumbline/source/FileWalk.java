// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import dev.plumbline.intake.FileRole;
import dev.plumbline.intake.Ledger;
import dev.plumbline.verdict.UnknownReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files below a folder that a scan reads, in the order of their names. Follows no link: what a link inside the tree
 * points to is found where it lies, and what it points to outside is not part of the tree.
 */
final class FileWalk {
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", "CVS");
    private static final int DEEPEST = 200;

    private final Path root;
    private final Ledger ledger;
    private final boolean obeyIgnoreFiles;
    private final List<Path> files = new ArrayList<>();
    private final Deque<IgnoreFile> ignoreFiles = new ArrayDeque<>();

    /** @param outer what is ignored everywhere, asked after the ignore files of the tree */
    FileWalk(Path root, Ledger ledger, boolean obeyIgnoreFiles, IgnoreFile outer) {
        this.ignoreFiles.push(outer);
        this.root = root;
        this.ledger = ledger;
        this.obeyIgnoreFiles = obeyIgnoreFiles;
    }

    List<Path> files() {
        folder(root, 0);
        return List.copyOf(files);
    }

    private void folder(Path folder, int depth) {
        if (depth > DEEPEST) {
            ledger.gap(
                    UnknownReason.LIMIT_REACHED,
                    shown(folder),
                    "folders nest deeper than " + DEEPEST + "; scan the inner one");
            return;
        }
        IgnoreFile ignore = ignoreFile(folder);
        ignoreFiles.push(ignore);
        for (Path child : children(folder)) {
            visit(child, depth);
        }
        ignoreFiles.pop();
    }

    private IgnoreFile ignoreFile(Path folder) {
        try {
            IgnoreFile ignore = IgnoreFile.in(folder);
            if (ignore.isEmpty() || obeyIgnoreFiles) {
                return ignore;
            }
            ledger.passedOver("ignore file not obeyed", shown(folder.resolve(IgnoreFile.NAME)));
        } catch (IOException e) {
            ledger.gap(
                    UnknownReason.NOT_READ,
                    shown(folder.resolve(IgnoreFile.NAME)),
                    Unreadable.why(e) + ", so it is not obeyed");
        }
        return IgnoreFile.none(folder);
    }

    private List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (AccessDeniedException e) {
            ledger.gap(UnknownReason.FORBIDDEN, shown(folder), "the folder may not be read; run as a user who may");
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            ledger.gap(
                    UnknownReason.NOT_READ,
                    shown(folder),
                    "the folder could not be read: " + e.getClass().getSimpleName());
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        return children;
    }

    private void visit(Path child, int depth) {
        String name = child.getFileName().toString();
        boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
        if (Files.isSymbolicLink(child)) {
            link(child, name);
            return;
        }
        if (isFolder && VERSION_CONTROL.contains(name)) {
            return;
        }
        Optional<String> ignoredBy = ignoredBy(child, isFolder);
        if (ignoredBy.isPresent()) {
            ledger.passedOver(isFolder ? "folder ignored" : "file ignored", ignoredBy.get());
            return;
        }
        if (isFolder) {
            folder(child, depth + 1);
        } else if (!Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
            ledger.passedOver("no regular file", "");
        } else if (FileRole.of(name) == FileRole.OTHER && !RenderRoots.mayRender(child)) {
            ledger.passedOver("no manifest", "");
        } else {
            files.add(child);
        }
    }

    private void link(Path link, String name) {
        try {
            boolean inside = link.toRealPath().startsWith(root.toRealPath());
            ledger.passedOver(inside ? "link inside the tree" : "link out of the tree", "");
        } catch (IOException e) {
            // Dangling, or in a circle: nothing to read either way.
            ledger.passedOver(FileRole.of(name) == FileRole.OTHER ? "no manifest" : "link to nothing", "");
        }
    }

    /** The innermost ignore file that speaks of a path decides. */
    private Optional<String> ignoredBy(Path path, boolean isFolder) {
        for (IgnoreFile ignore : ignoreFiles) {
            Optional<Boolean> verdict = ignore.ignores(path, isFolder);
            if (verdict.isPresent()) {
                return verdict.get() ? Optional.of(shown(ignore.file())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
