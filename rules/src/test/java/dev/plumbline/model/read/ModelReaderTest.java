// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Container;
import dev.plumbline.model.CustomResource;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Inventory;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Role;
import dev.plumbline.model.RoleBinding;
import dev.plumbline.model.Route;
import dev.plumbline.model.Service;
import dev.plumbline.model.VolumeSource;
import dev.plumbline.model.Workload;
import dev.plumbline.testing.Given;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {
    @ParameterizedTest
    @CsvSource({
        "apps/v1, Deployment, '{template: {spec: {serviceAccountName: app}}}'",
        "extensions/v1beta1, Deployment, '{template: {spec: {serviceAccountName: app}}}'",
        "batch/v1, CronJob, '{jobTemplate: {spec: {template: {spec: {serviceAccountName: app}}}}}'",
        "v1, Pod, '{serviceAccountName: app}'",
        "v1, Pod, '{serviceAccount: app}'",
        "apps.openshift.io/v1, DeploymentConfig, '{template: {spec: {serviceAccountName: app}}}'",
        "argoproj.io/v1alpha1, Rollout, '{template: {spec: {serviceAccountName: app}}}'",
        "serving.knative.dev/v1, Service, '{template: {spec: {serviceAccountName: app}}}'"
    })
    void everyWorkloadKindYieldsItsPods(String apiVersion, String kind, String spec) {
        Workload workload = workload("""
                apiVersion: %s
                kind: %s
                metadata: {name: app, namespace: shop}
                spec: %s
                """.formatted(apiVersion, kind, spec));

        assertThat(workload.pod().serviceAccountName().asKnown()).contains("app");
    }

    @Test
    void anAbsentServiceAccountIsTheNamespacesDefault() {
        Workload workload = workload("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: []}}");

        assertThat(workload.pod().serviceAccountName().asKnown()).contains("default");
    }

    @Test
    void containersOfAllSortsStandInOneList() {
        Workload workload = workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  initContainers: [{name: a, restartPolicy: Always}, {name: b}]
                  containers: [{name: c}]
                  ephemeralContainers: [{name: d}]
                """);

        assertThat(workload.pod().allContainers()).extracting(Container::name).containsExactly("a", "b", "c", "d");
        assertThat(workload.pod().allContainers())
                .extracting(Container::isSidecar)
                .containsExactly(true, false, false, false);
    }

    @Test
    void variablesKnowTheirSources() {
        Container container = workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                    - name: c
                      env:
                        - {name: PLAIN, value: x}
                        - {name: EMPTY, value: ""}
                        - {name: TEMPLATED, value: "{{ .Values.x }}"}
                        - name: FROM_SECRET
                          valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}
                      envFrom:
                        - prefix: P_
                          configMapRef: {name: m}
                """).pod().allContainers().get(0);

        assertThat(container.variable("PLAIN").orElseThrow().value().asKnown()).contains("x");
        assertThat(container.variable("EMPTY").orElseThrow().value().isAbsent()).isTrue();
        assertThat(container.variable("TEMPLATED").orElseThrow().value().isUnknown())
                .isTrue();
        EnvVar.Source source =
                container.variable("FROM_SECRET").orElseThrow().source().orElseThrow();
        assertThat(source.kind()).isEqualTo(EnvVar.SourceKind.SECRET_KEY);
        assertThat(source.object() + "/" + source.key() + "/" + source.optional())
                .isEqualTo("s/k/true");
        assertThat(container.envFrom().get(0).object()).isEqualTo("m");
        assertThat(container.envFrom().get(0).secret()).isFalse();
    }

    @Test
    void volumesSayWhatTheyHold() {
        Workload workload = workload("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  volumes:
                    - {name: memory, emptyDir: {medium: Memory}}
                    - {name: disk, emptyDir: {}}
                    - {name: bare}
                    - {name: files, configMap: {name: m, items: [{key: k, path: p}]}}
                    - {name: svid, csi: {driver: csi.spiffe.io, readOnly: true}}
                    - name: tokens
                      projected:
                        sources:
                          - serviceAccountToken: {audience: vault, expirationSeconds: 600, path: token}
                          - secret: {name: s}
                    - {name: share, nfs: {server: x, path: /}}
                """);

        assertThat(source(workload, "memory")).isEqualTo(new VolumeSource.EmptyDir("Memory"));
        assertThat(source(workload, "bare")).isEqualTo(source(workload, "disk"));
        assertThat(((VolumeSource.ConfigMapFiles) source(workload, "files")).items())
                .containsExactly(new VolumeSource.Item("k", "p"));
        assertThat(((VolumeSource.Csi) source(workload, "svid")).driver()).isEqualTo("csi.spiffe.io");
        assertThat(((VolumeSource.Projected) source(workload, "tokens"))
                        .sources()
                        .get(0))
                .isEqualTo(new VolumeSource.ServiceAccountToken("vault", OptionalLong.of(600), "token"));
        assertThat(((VolumeSource.Other) source(workload, "share")).type()).isEqualTo("nfs");
    }

    @Test
    void ingressesRoutesAndGatewaysAreOneThing() {
        Inventory inventory = Given.yaml("""
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: edge, namespace: n, annotations: {route.openshift.io/termination: edge}}
                        spec: {rules: [{host: a, http: {paths: [{path: /, backend: {service: {name: s, port: {number: 80}}}}]}}]}
                        """, """
                        apiVersion: route.openshift.io/v1
                        kind: Route
                        metadata: {name: pass, namespace: n}
                        spec: {host: b, to: {kind: Service, name: s}, tls: {termination: passthrough}}
                        """, """
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: HTTPRoute
                        metadata: {name: gate, namespace: n}
                        spec: {hostnames: [c], rules: [{backendRefs: [{name: s, port: 80}]}]}
                        """).inventory();

        assertThat(inventory.all(Route.class))
                .extracting(route -> route.id().name() + " " + route.tls().termination())
                .containsExactly("gate UNKNOWN", "edge EDGE", "pass PASSTHROUGH");
        assertThat(inventory.all(Route.class))
                .allSatisfy(
                        route -> assertThat(route.backends().get(0).service()).isEqualTo("s"));
    }

    @Test
    void aBindingsServiceAccountWithoutNamespaceIsItsOwn() {
        Inventory inventory = Given.yaml("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: b, namespace: shop}
                roleRef: {kind: ClusterRole, name: view}
                subjects: [{kind: ServiceAccount, name: a}, {kind: Group, name: "system:authenticated"}]
                """).inventory();

        RoleBinding binding = inventory.all(RoleBinding.class).iterator().next();
        assertThat(binding.clusterRole()).isTrue();
        assertThat(binding.subjects())
                .extracting(subject -> subject.namespace() + "/" + subject.name())
                .containsExactly("shop/a", "/system:authenticated");
    }

    @Test
    void listsOpenAndTheirItemsKnowTheirKind() {
        Inventory inventory = Given.yaml("""
                apiVersion: v1
                kind: SecretList
                items:
                  - metadata: {name: one, namespace: n}
                    data: {k: eA==}
                  - metadata: {name: two, namespace: n}
                """).inventory();

        assertThat(inventory.secret("n", "one")).isPresent();
        assertThat(inventory.secret("n", "two")).isPresent();
        assertThat(inventory.secret("n", "one").orElseThrow().type()).isEqualTo("Opaque");
    }

    @Test
    void unknownKindsKeepTheirTree() {
        Inventory inventory = Given.yaml(
                        "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, spec: {a: b}}")
                .inventory();

        CustomResource widget =
                inventory.customResource("example.com", "Widget", "", "w").orElseThrow();
        assertThat(widget.root().text("spec", "a")).contains("b");
    }

    @Test
    void servicesResolveTheirTargetPort() {
        Service service = Given.yaml("""
                apiVersion: v1
                kind: Service
                metadata: {name: s, namespace: n}
                spec: {ports: [{port: 443, targetPort: https}, {port: 80}]}
                """)
                .inventory()
                .find(Service.class, ObjectId.core("Service", "n", "s"))
                .orElseThrow();

        assertThat(service.ports()).extracting(Service.Port::targetPort).containsExactly("https", "80");
    }

    @Test
    void aggregatedClusterRolesKnowWhatTheyTakeIn() {
        Role role = Given.yaml("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: r}
                aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]}
                rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
                """).inventory().all(Role.class).iterator().next();

        assertThat(role.aggregates().get(0).matchLabels()).containsEntry("a", "b");
        assertThat(role.rules().get(0).verbs()).containsExactly("get");
    }

    private static Workload workload(String yaml) {
        return Given.yaml(yaml).inventory().workloads().iterator().next();
    }

    private static VolumeSource source(Workload workload, String name) {
        return workload.pod().volume(name).orElseThrow().source();
    }
}
