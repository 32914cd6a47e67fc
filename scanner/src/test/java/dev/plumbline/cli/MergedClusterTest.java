// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shards of a cluster merge to what one scan reports of it, with files beside it too. */
class MergedClusterTest {
    private static final Path AFTER = Fixtures.ROOT.resolve("story/after");

    @TempDir
    Path folder;

    /** The tutorial's end: a workload in one namespace, SPIRE in two others and Vault in a fourth. */
    private static StubEstate story() throws IOException {
        StubEstate estate = StubEstate.kubernetes()
                .serve("spire.spiffe.io", "ClusterSPIFFEID", false, "v1alpha1")
                .serve("storage.k8s.io", "CSIDriver", false, "v1");
        try (Stream<Path> files = Files.list(AFTER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                estate.add(Files.readString(file));
            }
        }
        return estate;
    }

    /** One password in five namespaces, and who may read it in a sixth. */
    private static StubEstate shared() {
        StubEstate estate = ClusterEstates.shop();
        for (String team : List.of("ada", "bob", "cyn", "dee", "eli")) {
            estate.add("""
                    apiVersion: v1
                    kind: Namespace
                    metadata: {name: %1$s}
                    ---
                    apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: app, namespace: %1$s}
                    data: {app.properties: "db.password=nightjar-cove-71"}
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: ClusterRole
                    metadata: {name: read-%1$s}
                    rules: [{apiGroups: [""], resources: [configmaps], verbs: [get]}]
                    ---
                    apiVersion: rbac.authorization.k8s.io/v1
                    kind: RoleBinding
                    metadata: {name: read, namespace: %1$s}
                    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: read-%1$s}
                    subjects: [{kind: ServiceAccount, name: shop, namespace: shop}]
                    """.formatted(team));
        }
        return estate;
    }

    private Sharded cluster(StubApiServer server, String... further) {
        Path kubeconfig = ClusterRun.kubeconfig(server.address(), StubApiServer.TOKEN, folder);
        List<String> options = new ArrayList<>(List.of("--cluster", "--kubeconfig", kubeconfig.toString()));
        options.addAll(Arrays.asList(further));
        return new Sharded(folder, options.toArray(String[]::new));
    }

    @Test
    void wiringThatSpansShardsIsJudgedWhole() throws IOException {
        try (StubApiServer server = StubApiServer.plain(story())) {
            cluster(server).mergesToTheScan(1, 2, 3, 5);
        }
    }

    @Test
    void equalValuesInSeveralShardsAreOneGroup() {
        try (StubApiServer server = StubApiServer.plain(shared())) {
            cluster(server).mergesToTheScan(1, 2, 3, 5, 11);
        }
    }

    @Test
    void filesBesideTheClusterAreIntent() throws IOException {
        try (StubApiServer server = StubApiServer.plain(story())) {
            cluster(server, AFTER.toString(), Fixtures.ROOT.resolve("payments").toString())
                    .mergesToTheScan(1, 2, 5);
        }
    }

    @Test
    void aNameAndAChoiceOfNamespacesAndKindsHoldForAllShards() {
        try (StubApiServer server = StubApiServer.plain(shared())) {
            cluster(server, "--cluster-name", "prod", "--exclude-namespace", "a*,kube-*", "--skip-kind", "secrets")
                    .mergesToTheScan(2, 3);
        }
    }

    @Test
    void whatIsForbiddenIsSaidOnce() {
        try (StubApiServer server = StubApiServer.plain(shared())) {
            server.user(
                    StubApiServer.TOKEN,
                    StubUser.nobody()
                            .may("", "namespaces", "*")
                            .may("", "configmaps", "*")
                            .may("apps", "*", "*")
                            .may("", "secrets", "shop"));
            cluster(server).mergesToTheScan(1, 2, 3, 5);
        }
    }

    @Test
    void whoMaySeeOneNamespaceOnlyMayShardIt() {
        try (StubApiServer server = StubApiServer.plain(shared())) {
            server.user(StubApiServer.TOKEN, StubUser.nobody().may("*", "*", "shop"));
            cluster(server, "--namespace", "shop").mergesToTheScan(1, 2, 3);
        }
    }
}
