// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import dev.plumbline.intake.Shard;
import dev.plumbline.intake.cluster.ClusterKind;
import dev.plumbline.intake.cluster.ClusterWish;
import dev.plumbline.intake.cluster.NamespaceFilter;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a cluster is asked for.
 *
 * @param skippedKinds resources as kubectl names them ({@code secrets}, {@code clusterspiffeids.spire.spiffe.io}), and
 *     {@code helm-releases} for the Secrets that hold Helm's releases
 * @param metadataOnly whether Secrets are read without their values
 * @param families of the rules that are to be judged; what none of them needs is not asked for
 * @param parallel requests in flight at once
 * @param shard which share of the objects is examined
 */
public record ClusterRequest(
        NamespaceFilter namespaces,
        Set<String> skippedKinds,
        boolean metadataOnly,
        Set<String> families,
        int parallel,
        Optional<String> clusterName,
        Shard shard) {
    /** Stands for Secrets of type {@code helm.sh/release.v1}, nearly all bytes of a cluster's Secrets. */
    public static final String HELM_RELEASES = "helm-releases";

    private static final String NOT_RELEASES = "type!=helm.sh/release.v1";

    public ClusterRequest {
        skippedKinds = Set.copyOf(skippedKinds);
        families = Set.copyOf(families);
    }

    /** What is asked for, as the data says that shards compare. */
    ClusterWish wish() {
        return new ClusterWish(
                namespaces.asked(),
                namespaces.leftOut(),
                kinds(wanted -> skips(wanted) || !needs(wanted)),
                kinds(wanted -> metadataOnly && isSecrets(wanted.group(), wanted.resource())));
    }

    private static SortedSet<ClusterKind> kinds(Predicate<Wanted> which) {
        return Wanted.all().stream()
                .filter(which)
                .map(wanted -> new ClusterKind(wanted.group(), wanted.kind()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean skips(Wanted wanted) {
        return skippedKinds.contains(wanted.name()) || skippedKinds.contains(wanted.resource());
    }

    boolean needs(Wanted wanted) {
        return wanted.neededBy(families);
    }

    /** What to ask of a kind in a namespace, empty for all. */
    KindReader.Question question(Served kind, String namespace) {
        if (kind.isNamespaces() && !namespace.isEmpty()) {
            return new KindReader.Question("", namespace, "", false);
        }
        boolean secrets = isSecrets(kind.group(), kind.resource());
        String selector = secrets && skippedKinds.contains(HELM_RELEASES) ? NOT_RELEASES : "";
        return new KindReader.Question(namespace, "", selector, secrets && metadataOnly);
    }

    private static boolean isSecrets(String group, String resource) {
        return group.isEmpty() && resource.equals("secrets");
    }
}
