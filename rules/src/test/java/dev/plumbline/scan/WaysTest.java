// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.finding.WorkloadReport;
import dev.plumbline.finding.WorkloadReport.Way;
import dev.plumbline.testing.Given;
import org.junit.jupiter.api.Test;

final class WaysTest {
    /** One secret comes from a Secret, another through Vault's injector, whose role nobody wrote. */
    private static final String TWO_WAYS = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata:
                  labels: {app: web}
                  annotations:
                    vault.hashicorp.com/agent-inject: "true"
                    vault.hashicorp.com/role: web
                    vault.hashicorp.com/agent-inject-secret-db: secret/data/web/db
                spec:
                  serviceAccountName: web
                  containers:
                    - name: web
                      image: acme/web:1.4.2
                      env:
                        - name: API_TOKEN
                          valueFrom: {secretKeyRef: {name: api, key: token}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: api, namespace: shop}
            stringData: {token: Gugelhupf-77-Marillen-88}
            """;

    @Test
    void aWorkloadIsReportedWithEveryWayToItsSecrets() {
        WorkloadReport web = Given.nothing().text("estate.yaml", TWO_WAYS).scan().workloads().stream()
                .filter(workload -> workload.id().name().equals("web"))
                .findFirst()
                .orElseThrow();

        assertThat(web.ways())
                .extracting(Way::mechanism)
                .containsExactly("Kubernetes Secret", "Agent injector with a service account token");
        assertThat(web.hops()).isEqualTo(web.ways().get(0).hops());
    }
}
