// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Workload;
import dev.plumbline.testing.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: app, namespace: n}
            spec:
              template:
                spec:
                  containers: [{name: c, image: "i:2", env: [{name: A, value: b}]}]
            """;

    @Test
    void copiesThatControllersMadeAreCounted() {
        List<Workload> workloads = workloads(DEPLOYMENT, replicaSet("app-2", "i:2"), pod("app-2-x", "app-2", "i:2"));

        assertThat(workloads).extracting(workload -> workload.id().kind()).containsExactly("Deployment");
        assertThat(workloads.get(0).copies()).isEqualTo(2);
    }

    @Test
    void anOldRevisionThatDiffersStaysAsSuch() {
        List<Workload> workloads = workloads(DEPLOYMENT, replicaSet("app-1", "i:1"));

        assertThat(workloads)
                .extracting(workload -> workload.id().name() + " " + workload.standing())
                .containsExactly("app CURRENT", "app-1 OLD_REVISION");
    }

    @Test
    void aPodWhoseOwnerWasNotReadStandsForItself() {
        assertThat(workloads(pod("app-2-x", "app-2", "i:2"))).hasSize(1);
    }

    private static List<Workload> workloads(String... documents) {
        return List.copyOf(Given.yaml(documents).inventory().workloads());
    }

    private static String replicaSet(String name, String image) {
        return """
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata:
                  name: %s
                  namespace: n
                  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: app, controller: true}]
                spec:
                  template:
                    spec:
                      containers: [{name: c, image: "%s", env: [{name: A, value: b}]}]
                """.formatted(name, image);
    }

    private static String pod(String name, String owner, String image) {
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: %s
                  namespace: n
                  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: %s, controller: true}]
                spec:
                  containers: [{name: c, image: "%s", env: [{name: A, value: b}]}]
                """.formatted(name, owner, image);
    }
}
