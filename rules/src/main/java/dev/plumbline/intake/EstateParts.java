// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.model.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parts the pieces of one unit into estates.
 *
 * <p>An identity that occurs twice with different text cannot be one object: the tree is a collection of estates, parted at
 * the folder where the copies part. Each folder there is an estate of its own, what lies above it is shared by all of them,
 * and what lies elsewhere is one more estate.
 */
final class EstateParts {
    /** An estate's folder, empty for the whole unit, and what belongs to it. */
    record Part(String name, List<Piece> pieces) {}

    private EstateParts() {}

    static List<Part> of(List<Piece> pieces) {
        List<Part> parts = new ArrayList<>();
        part("", pieces, List.of(), parts);
        return parts;
    }

    private static void part(String name, List<Piece> own, List<Piece> shared, List<Part> into) {
        List<List<Piece>> conflicts = conflicts(own);
        if (conflicts.isEmpty()) {
            List<Piece> all = new ArrayList<>(shared);
            all.addAll(own);
            into.add(new Part(name, all));
            return;
        }
        List<String> fork = conflicts.stream()
                .map(EstateParts::commonFolder)
                .min((first, second) -> Integer.compare(first.size(), second.size()))
                .orElseThrow();
        new Fork(fork, conflictingFiles(conflicts)).part(name, own, shared, into);
    }

    /** Identities with different text in different files, each with all its copies. */
    private static List<List<Piece>> conflicts(List<Piece> pieces) {
        Map<ObjectId, List<Piece>> byIdentity = new TreeMap<>();
        for (Piece piece : pieces) {
            ObjectId id = piece.gathered().object().id();
            if (!id.name().isEmpty()) {
                byIdentity.computeIfAbsent(id, key -> new ArrayList<>()).add(piece);
            }
        }
        return byIdentity.values().stream()
                .filter(copies -> copies.stream()
                                        .map(piece -> piece.gathered().digest())
                                        .distinct()
                                        .count()
                                > 1
                        && copies.stream().map(Piece::path).distinct().count() > 1)
                .toList();
    }

    private static Set<String> conflictingFiles(List<List<Piece>> conflicts) {
        Set<String> files = new HashSet<>();
        conflicts.forEach(copies -> copies.forEach(piece -> files.add(piece.path())));
        return files;
    }

    private static List<String> commonFolder(List<Piece> copies) {
        List<String> common = copies.get(0).folders();
        for (Piece copy : copies) {
            List<String> folders = copy.folders();
            int same = 0;
            while (same < common.size()
                    && same < folders.size()
                    && common.get(same).equals(folders.get(same))) {
                same++;
            }
            common = common.subList(0, same);
        }
        return common;
    }

    /** The folder at which copies part. */
    private record Fork(List<String> folder, Set<String> conflictingFiles) {
        void part(String name, List<Piece> own, List<Piece> shared, List<Part> into) {
            Map<String, List<Piece>> branches = new TreeMap<>();
            List<Piece> above = new ArrayList<>(shared);
            List<Piece> elsewhere = new ArrayList<>();
            for (Piece piece : own) {
                List<String> folders = piece.folders();
                if (isBelow(folders)) {
                    branches.computeIfAbsent(join(folders.subList(0, folder.size() + 1)), key -> new ArrayList<>())
                            .add(piece);
                } else if (folders.equals(folder) && conflictingFiles.contains(piece.path())) {
                    branches.computeIfAbsent(piece.path(), key -> new ArrayList<>())
                            .add(piece);
                } else if (isAbove(folders)) {
                    above.add(piece);
                } else {
                    elsewhere.add(piece);
                }
            }
            branches.forEach((branch, pieces) -> EstateParts.part(branch, pieces, above, into));
            if (!elsewhere.isEmpty()) {
                EstateParts.part(name, elsewhere, above, into);
            }
        }

        private boolean isBelow(List<String> folders) {
            return folders.size() > folder.size()
                    && folders.subList(0, folder.size()).equals(folder);
        }

        private boolean isAbove(List<String> folders) {
            return folders.size() <= folder.size()
                    && folder.subList(0, folders.size()).equals(folders);
        }

        private static String join(List<String> folders) {
            return String.join("/", folders);
        }
    }
}
