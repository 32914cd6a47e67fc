// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire;

import dev.plumbline.model.Inventory;
import dev.plumbline.testing.Given;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to know SPIRE in an estate of 20,000 workloads and 500 ClusterSPIFFEIDs, after reading. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class PredictionBenchmark {
    private static final int WORKLOADS = 20_000;
    private static final int REGISTRATIONS = 500;
    private static final int NAMESPACES = 400;

    private Inventory inventory;

    /** One registration in ten selects by namespace, the others by a label of pods; one takes every pod. */
    @Setup
    public void read() {
        StringBuilder text = new StringBuilder(MANAGER);
        for (int index = 0; index < NAMESPACES; index++) {
            text.append("---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ns%d, labels: {team: t%d}}\n"
                    .formatted(index, index % 50));
        }
        for (int index = 0; index < WORKLOADS; index++) {
            text.append("""
                    ---
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: app%1$d, namespace: ns%2$d}
                    spec:
                      template:
                        metadata: {labels: {app: app%3$d, tier: x%4$d}}
                        spec:
                          serviceAccountName: sa%3$d
                          containers: [{name: main, image: acme/app:1.0.0}]
                    """.formatted(index, index % NAMESPACES, index % 1000, index % 7));
        }
        for (int index = 0; index < REGISTRATIONS; index++) {
            String selector = index == 0
                    ? "  fallback: true\n"
                    : index % 10 == 0
                            ? "  namespaceSelector: {matchLabels: {team: t%d}}\n".formatted(index % 50)
                            : "  podSelector: {matchLabels: {app: app%d}}\n".formatted(index * 2);
            text.append(
                            "---\napiVersion: spire.spiffe.io/v1alpha1\nkind: ClusterSPIFFEID\nmetadata: {name: id%d}\nspec:\n"
                                    .formatted(index))
                    .append("  spiffeIDTemplate: \"spiffe://{{ .TrustDomain }}/ns/{{ .PodMeta.Namespace }}/sa/")
                    .append("{{ .PodSpec.ServiceAccountName }}/%d\"\n".formatted(index))
                    .append(selector);
        }
        inventory = Given.nothing().text("estate.yaml", text.toString()).facts().inventory();
    }

    @Benchmark
    public SpireFacts predict() {
        return SpireFacts.of(inventory);
    }

    private static final String MANAGER = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: manager, namespace: spire}
            data:
              manager.yaml: |
                kind: ControllerManagerConfig
                trustDomain: acme.test
                clusterName: east
                ignoreNamespaces: [kube-system]
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: manager, namespace: spire}
            spec:
              template:
                spec:
                  containers:
                    - name: manager
                      image: spiffe/spire-controller-manager:0.6.6
                      args: [--config, /etc/manager/manager.yaml]
                      volumeMounts: [{name: config, mountPath: /etc/manager}]
                  volumes: [{name: config, configMap: {name: manager}}]
            """;
}
