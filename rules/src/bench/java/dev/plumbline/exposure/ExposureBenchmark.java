// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.exposure;

import dev.plumbline.model.Inventory;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Secret;
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

/** How long it takes to know who reads each of 20,000 Secrets, and gets at it, through 5,000 bindings, after reading. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class ExposureBenchmark {
    private static final int SECRETS = 20_000;
    private static final int BINDINGS = 5_000;
    private static final int ROLES = 200;
    private static final int NAMESPACES = 400;

    private Inventory inventory;

    /** One binding in fifty holds everywhere; one role in ten reads Secrets, one makes pods, one reads a Secret by name. */
    @Setup
    public void read() {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: Namespace\nmetadata: {name: ns0}\n");
        for (int index = 0; index < SECRETS; index++) {
            text.append("---\napiVersion: v1\nkind: Secret\nmetadata: {name: s%d, namespace: ns%d}\n"
                    .formatted(index, index % NAMESPACES));
        }
        for (int index = 0; index < ROLES; index++) {
            String first = switch (index % 10) {
                case 0 -> "{apiGroups: [\"\"], resources: [secrets], verbs: [get, list]}";
                case 1 -> "{apiGroups: [apps], resources: [deployments], verbs: [create]}";
                case 2 ->
                    "{apiGroups: [\"\"], resources: [secrets], verbs: [get], resourceNames: [s%d]}".formatted(index);
                default -> "{apiGroups: [\"\"], resources: [configmaps], verbs: [get]}";
            };
            text.append(
                    "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r%d}\nrules:\n"
                            .formatted(index));
            for (int rule = 0; rule < 20; rule++) {
                text.append("- ")
                        .append(rule == 10 ? first : OTHER.formatted(rule))
                        .append('\n');
            }
        }
        for (int index = 0; index < BINDINGS; index++) {
            boolean everywhere = index % 50 == 0;
            text.append("""
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: %s
                    metadata: {name: b%d%s}
                    roleRef: {kind: ClusterRole, name: r%d}
                    subjects: [{kind: ServiceAccount, name: a%d, namespace: ns%d}, {kind: Group, name: team%d}]
                    """.formatted(
                            everywhere ? "ClusterRoleBinding" : "RoleBinding",
                            index,
                            everywhere ? "" : ", namespace: ns" + index % NAMESPACES,
                            index * 7 % ROLES,
                            index,
                            index % NAMESPACES,
                            index % 97));
        }
        inventory = Given.nothing().text("estate.yaml", text.toString()).facts().inventory();
    }

    @Benchmark
    public long everySecret() {
        ExposureFacts facts = ExposureFacts.of(inventory);
        long readers = 0;
        for (Secret secret : inventory.all(Secret.class)) {
            readers += facts.identitiesReading(secret.id()).size()
                    + facts.detoursTo(secret.id(), true).size();
        }
        return readers;
    }

    @Benchmark
    public long everyBinding() {
        ExposureFacts facts = ExposureFacts.of(inventory);
        long open = 0;
        for (RoleBinding binding : inventory.all(RoleBinding.class)) {
            for (Way way : Way.values()) {
                open += facts.opens(binding, way) ? 1 : 0;
            }
        }
        return open;
    }

    private static final String OTHER = "{apiGroups: [example.org], resources: [things%d], verbs: [get, list, watch]}";
}
