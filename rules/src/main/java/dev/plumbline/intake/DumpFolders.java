// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recognises the folders into which tools dump a cluster, by what lies where: {@code kubectl cluster-info dump}, and must-gather
 * with all that {@code oc adm inspect} writes.
 */
final class DumpFolders {
    static final DumpFolders NONE = new DumpFolders(Set.of());

    private static final String CLUSTER_SCOPED = "cluster-scoped-resources";
    private static final String NAMESPACES = "namespaces";
    /** Where {@code oc adm inspect} puts the core group. */
    private static final String CORE = "core";

    /** What {@code kubectl cluster-info dump} writes for each namespace, and nobody by chance. */
    private static final List<String> OF_EACH_NAMESPACE = List.of("pods", "replication-controllers", "replicasets");

    private final Set<String> roots;

    private DumpFolders(Set<String> roots) {
        this.roots = roots;
    }

    /** @param paths all files below one folder, {@code /} separated */
    static DumpFolders of(Collection<String> paths) {
        Set<String> all = new HashSet<>(paths);
        Set<String> roots = new TreeSet<>();
        for (String path : paths) {
            List<String> segments = List.of(path.split("/", -1));
            inspected(segments).ifPresent(roots::add);
            clusterInfo(segments, all).ifPresent(roots::add);
        }
        return roots.isEmpty() ? NONE : new DumpFolders(roots);
    }

    private static Optional<String> inspected(List<String> segments) {
        int scoped = segments.indexOf(CLUSTER_SCOPED);
        if (scoped >= 0 && segments.size() > scoped + 2) {
            return Optional.of(join(segments.subList(0, scoped)));
        }
        int namespaces = segments.indexOf(NAMESPACES);
        boolean core = namespaces >= 0
                && segments.size() > namespaces + 3
                && segments.get(namespaces + 2).equals(CORE);
        return core ? Optional.of(join(segments.subList(0, namespaces))) : Optional.empty();
    }

    private static Optional<String> clusterInfo(List<String> segments, Set<String> all) {
        int last = segments.size() - 1;
        if (last < 1 || !segments.get(last).startsWith("pods.")) {
            return Optional.empty();
        }
        String folder = join(segments.subList(0, last));
        String ending = segments.get(last).substring("pods".length());
        boolean complete = OF_EACH_NAMESPACE.stream().allMatch(name -> all.contains(folder + "/" + name + ending));
        return complete ? Optional.of(join(segments.subList(0, last - 1))) : Optional.empty();
    }

    /** The outermost dump that a file belongs to: its folder, empty for the whole; no value for a file of no dump. */
    Optional<String> rootOf(String path) {
        return roots.stream()
                .filter(root -> root.isEmpty() || path.startsWith(root + "/"))
                .findFirst();
    }

    /** The namespace that a file of a dump is about; empty when it is about none, or about several. */
    String namespaceOf(String path) {
        String root = rootOf(path).orElse("");
        List<String> inside =
                List.of(path.substring(root.isEmpty() ? 0 : root.length() + 1).split("/", -1));
        if (inside.get(0).equals(NAMESPACES)) {
            return inside.size() > 2 ? inside.get(1) : "";
        }
        return inside.size() == 2 ? inside.get(0) : "";
    }

    private static String join(List<String> segments) {
        return String.join("/", segments);
    }
}
