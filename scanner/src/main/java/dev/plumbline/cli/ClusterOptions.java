// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cluster.ClusterAccess;
import dev.plumbline.cluster.ClusterRequest;
import dev.plumbline.cluster.Patience;
import dev.plumbline.cluster.Wanted;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.cluster.NamespaceFilter;
import dev.plumbline.rule.Family;
import dev.plumbline.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @Option(
            names = "--metadata-only",
            description = "Read Secrets without their values; needs the same right as reading them.")
    boolean metadataOnly;

    @Option(
            names = "--request-timeout",
            paramLabel = "TIME",
            description = "How long the server may take to begin an answer (20s, 2m). Default: 30s.")
    String requestTimeout = "30s";

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "How long reading the cluster may take; what is not read then is named. Default: 30m.")
    String timeLimit = "30m";

    /** Of the rules that are to be judged. */
    private Set<String> families = words(Stream.of(Family.values()));

    /** Asks only for what these rules need. */
    void need(List<Rule<?>> rules) {
        families = words(rules.stream().map(rule -> rule.info().family()));
    }

    private static Set<String> words(Stream<Family> families) {
        return families.map(Family::word).collect(Collectors.toSet());
    }

    /** What reports are to call the cluster, when somebody says it. */
    Optional<String> name() {
        return Optional.ofNullable(clusterName);
    }

    ClusterAccess access(Console console) {
        return new ClusterAccess(
                Optional.ofNullable(context),
                Optional.ofNullable(kubeconfig).map(Path::of),
                "plumbline/" + Version.number(),
                Patience.of(
                        Durations.parse("--request-timeout", requestTimeout),
                        Durations.parse("--time-limit", timeLimit)),
                console.environment());
    }

    ClusterRequest request() {
        return request(Shard.WHOLE);
    }

    /** @param shard whose payload is asked for */
    ClusterRequest request(Shard shard) {
        return new ClusterRequest(
                new NamespaceFilter(namespaces, excludedNamespaces),
                kinds(),
                metadataOnly,
                families,
                PARALLEL,
                Optional.ofNullable(clusterName),
                shard);
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
