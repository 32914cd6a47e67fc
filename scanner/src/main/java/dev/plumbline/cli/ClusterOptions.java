// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cluster.ClusterAccess;
import dev.plumbline.cluster.ClusterRequest;
import dev.plumbline.cluster.NamespaceFilter;
import dev.plumbline.cluster.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a cluster is scanned, and what of it. */
final class ClusterOptions {
    /** Enough to keep the server's answers coming, few enough not to be noticed. */
    private static final int PARALLEL = 4;

    @Option(
            names = "--cluster",
            description = "Scan the cluster of the current kubeconfig context, or the one it runs in.")
    boolean cluster;

    @Option(names = "--context", paramLabel = "NAME", description = "Context of the kubeconfig.")
    @Nullable
    String context;

    @Option(names = "--kubeconfig", paramLabel = "FILE", description = "Kubeconfig to use instead of the usual one.")
    @Nullable
    String kubeconfig;

    @Option(
            names = "--namespace",
            paramLabel = "NS",
            split = ",",
            description = "Only this namespace (* and ? allowed); repeatable.")
    List<String> namespaces = new ArrayList<>();

    @Option(
            names = "--exclude-namespace",
            paramLabel = "NS",
            split = ",",
            description = "Not this namespace; repeatable.")
    List<String> excludedNamespaces = new ArrayList<>();

    @Option(
            names = "--skip-kind",
            paramLabel = "KIND",
            split = ",",
            description = "Do not ask for this kind (secrets, helm-releases, ...); repeatable.")
    List<String> skippedKinds = new ArrayList<>();

    @Option(
            names = "--cluster-name",
            paramLabel = "NAME",
            description = "What reports call the cluster. Default: its identity.")
    @Nullable
    String clusterName;

    ClusterAccess access() {
        return new ClusterAccess(
                Optional.ofNullable(context),
                Optional.ofNullable(kubeconfig).map(Path::of),
                "plumbline/" + Version.number());
    }

    ClusterRequest request() {
        return new ClusterRequest(
                new NamespaceFilter(namespaces, excludedNamespaces),
                kinds(),
                PARALLEL,
                Optional.ofNullable(clusterName));
    }

    private Set<String> kinds() {
        Set<String> known = new TreeSet<>(Set.of(ClusterRequest.HELM_RELEASES));
        Wanted.all().forEach(wanted -> {
            known.add(wanted.name());
            known.add(wanted.resource());
        });
        for (String kind : skippedKinds) {
            if (!known.contains(kind)) {
                throw new UsageException("--skip-kind: nothing asks for " + kind + Suggestions.clause(kind, known));
            }
        }
        return Set.copyOf(skippedKinds);
    }
}
