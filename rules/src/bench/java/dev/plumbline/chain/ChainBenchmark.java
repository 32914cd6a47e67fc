// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import dev.plumbline.rule.Facts;
import dev.plumbline.testing.Given;
import java.util.Map;
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

/** How long it takes to join 20,000 workloads with 2,000 roles and 2,000 policies, after reading; less than three seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class ChainBenchmark {
    private static final int WORKLOADS = 20_000;
    private static final int ROLES = 2_000;
    private static final int PER_NAMESPACE = 20;
    /** One role in so many admits a whole namespace. */
    private static final int WIDE = 50;

    private Facts facts;

    @Setup
    public void read() {
        StringBuilder workloads = new StringBuilder();
        for (int index = 0; index < WORKLOADS; index++) {
            String role = "role-" + index % ROLES;
            workloads.append((index % 4 == 0 ? INJECTED : SIDECAR)
                    .formatted(index % PER_NAMESPACE, "ns-" + index / PER_NAMESPACE, role));
        }
        StringBuilder script = new StringBuilder("vault auth enable jwt\nvault auth enable kubernetes\n");
        for (int index = 0; index < ROLES; index++) {
            script.append(POLICY.formatted(index));
            script.append((index % 4 == 0 ? OF_ACCOUNTS : index % WIDE == 1 ? OF_NAMESPACE : OF_SVIDS)
                    .formatted(index, index % PER_NAMESPACE, index / PER_NAMESPACE));
        }
        facts = Given.nothing()
                .text("workloads.yaml", workloads.toString())
                .text("registration.yaml", REGISTRATION)
                .text("setup.sh", script.toString())
                .facts();
        facts.spire();
        facts.vault();
    }

    @Benchmark
    public ChainFacts join() {
        return ChainFacts.of(facts.inventory(), Map.of(), facts.spire(), facts.vault());
    }

    private static final String REGISTRATION = """
            apiVersion: spire.spiffe.io/v1alpha1
            kind: ClusterSPIFFEID
            metadata: {name: services}
            spec:
              spiffeIDTemplate: spiffe://apps.example.com/ns/{{ .PodMeta.Namespace }}/sa/{{ .PodSpec.ServiceAccountName }}
            """;
    private static final String INJECTED = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: app-%1$d, namespace: %2$s}
            spec:
              template:
                metadata:
                  annotations:
                    vault.hashicorp.com/agent-inject: "true"
                    vault.hashicorp.com/service: https://vault.vault.svc:8200
                    vault.hashicorp.com/role: %3$s
                    vault.hashicorp.com/agent-inject-secret-db: secret/data/%3$s/db
                spec:
                  serviceAccountName: app-%1$d
                  containers: [{name: app, image: registry.example.com/app:1}]
            """;
    private static final String SIDECAR = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: wanted-%1$d, namespace: %2$s}
            data: {wanted.txt: "%3$s/db\\n"}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: app-%1$d, namespace: %2$s}
            spec:
              template:
                spec:
                  serviceAccountName: app-%1$d
                  containers:
                    - name: fetch
                      image: tsidentity/tornjak-example-sidecar:v0.1
                      args: [/wanted/wanted.txt]
                      env:
                        - {name: SOCKETFILE, value: /run/spire/sockets/spire-agent.sock}
                        - {name: ROLE, value: %3$s}
                        - {name: VAULT_ADDR, value: "https://vault.vault.svc:8200"}
                      volumeMounts:
                        - {name: spiffe, mountPath: /run/spire/sockets}
                        - {name: fetched, mountPath: /run/db}
                        - {name: wanted, mountPath: /wanted}
                  volumes:
                    - {name: spiffe, csi: {driver: csi.spiffe.io, readOnly: true}}
                    - {name: fetched, emptyDir: {medium: Memory}}
                    - {name: wanted, configMap: {name: wanted-%1$d}}
            """;
    private static final String POLICY = """
            vault policy write role-%1$d - <<POLICY
            path "secret/data/role-%1$d/*" {
              capabilities = ["read"]
            }
            POLICY
            """;
    private static final String OF_ACCOUNTS = """
            vault write auth/kubernetes/role/role-%1$d bound_service_account_names=app-%2$d \\
              bound_service_account_namespaces='ns-%3$d' token_policies=role-%1$d token_ttl=1h
            """;
    private static final String OF_SVIDS = """
            vault write auth/jwt/role/role-%1$d role_type=jwt user_claim=sub bound_audiences=vault \\
              bound_subject=spiffe://apps.example.com/ns/ns-%3$d/sa/app-%2$d token_policies=role-%1$d token_ttl=1h
            """;
    private static final String OF_NAMESPACE = """
            vault write auth/jwt/role/role-%1$d - <<ROLE
            {"role_type": "jwt", "user_claim": "sub", "bound_audiences": ["vault"], "bound_claims_type": "glob",
             "bound_claims": {"sub": "spiffe://apps.example.com/ns/ns-%3$d/*"}, "token_policies": ["role-%1$d"]}
            ROLE
            """;
}
