// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import dev.plumbline.apiserver.StubRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings as objects of the cluster: the only thing that is ever written to one. */
class ApplyReportsTest {
    private static final String GROUP = "openreports.io";

    @TempDir
    Path folder;

    private final StubEstate estate = ClusterEstates.shop()
            .serve(GROUP, "Report", "reports", true, "v1alpha1")
            .serve(GROUP, "ClusterReport", "clusterreports", false, "v1alpha1");
    private final StubApiServer server = StubApiServer.plain(estate);

    @AfterEach
    void close() {
        server.close();
    }

    private StubEstate add(String namespace, String name, String label) {
        return estate.add("""
                apiVersion: openreports.io/v1alpha1
                kind: %s
                metadata: {name: %s, %slabels: {app.kubernetes.io/managed-by: %s}}
                """.formatted(
                        namespace.isEmpty() ? "ClusterReport" : "Report",
                        name,
                        namespace.isEmpty() ? "" : "namespace: " + namespace + ", ",
                        label));
    }

    private List<String> reports() {
        return estate.names("reports." + GROUP);
    }

    private List<String> changes() {
        return server.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .filter(request -> !request.path().contains("/authorization.k8s.io/"))
                .map(StubRequest::shape)
                .toList();
    }

    private ClusterRun scan(String... options) {
        return ClusterRun.scan(server, folder, options);
    }

    @Test
    void withoutTheOptionNothingIsWritten() {
        scan();

        assertThat(changes()).isEmpty();
    }

    @Test
    void theReportsOfTheScanAreAppliedAndThoseOfAnEarlierOneThatAreGoneAreRemoved() {
        add("shop", "plumbline-7", "plumbline");
        add("", "plumbline-2", "plumbline");
        add("shop", "kyverno", "kyverno");

        ClusterRun run = scan("--apply-reports");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(reports()).containsExactly("payments/plumbline", "shop/kyverno", "shop/plumbline");
        assertThat(estate.names("clusterreports." + GROUP)).containsExactly("/plumbline");
        assertThat(estate.object("reports." + GROUP, "shop", "plumbline")).contains("static-credential-in-");
        String base = "/apis/openreports.io/v1alpha1/";
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "PATCH " + base + "clusterreports/plumbline?fieldManager&force",
                        "PATCH " + base + "namespaces/payments/reports/plumbline?fieldManager&force",
                        "PATCH " + base + "namespaces/shop/reports/plumbline?fieldManager&force",
                        "DELETE " + base + "clusterreports/plumbline-2",
                        "DELETE " + base + "namespaces/shop/reports/plumbline-7");
    }

    @Test
    void aScanThatIsNotCompleteRemovesNothing() {
        add("shop", "plumbline-7", "plumbline");
        server.fault(request -> request.path().endsWith("/secrets"), 99, Fault.status(403, "Forbidden"));

        ClusterRun run = scan("--apply-reports");

        assertThat(run.code()).isEqualTo(3);
        assertThat(reports()).contains("shop/plumbline", "shop/plumbline-7");
        assertThat(estate.object("clusterreports." + GROUP, "", "plumbline"))
                .contains("\"error\":1", "\"policy\":\"coverage\"", "listing is forbidden");
    }

    @Test
    void aScanOfSomeNamespacesTouchesNothingElse() {
        add("bakery", "plumbline", "plumbline");
        add("shop", "plumbline-7", "plumbline");
        add("", "plumbline", "plumbline");

        scan("--apply-reports", "--namespace", "shop");

        assertThat(reports()).containsExactly("bakery/plumbline", "shop/plumbline");
        assertThat(changes()).allMatch(change -> change.contains("/namespaces/shop/reports/"));
    }

    @Test
    void aClusterWithoutTheKindsIsNamedAndTheOtherReportsAreThere() {
        try (StubApiServer plain = StubApiServer.plain(ClusterEstates.shop())) {
            Path file = folder.resolve("report.json");

            ClusterRun run = ClusterRun.scan(plain, folder, "--apply-reports", "--report", "json=" + file);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("it does not serve Report and ClusterReport", "install their CRDs");
            assertThat(file).exists();
            assertThat(run.report().path("findings")).isNotEmpty();
        }
    }

    @Test
    void whatIsForbiddenNamesTheCommandThatPrintsTheRight() {
        server.fault(request -> request.method().equals("PATCH"), 9, Fault.status(403, "Forbidden"));

        ClusterRun run = scan("--apply-reports");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("cannot apply the reports to " + server.address()
                        + ": ClusterReport plumbline: it is forbidden")
                .contains("plumbline rbac --apply-reports prints the rights, and 2 more like it");
    }

    @Test
    void whatIsWrittenDownForANamespaceThatIsNotThereIsNamedAndCostsNothing() throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("till.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: till, namespace: tomorrow}
                data: {"settings.ini": "[db]\\npassword=Qm7-vRt2wX9z\\n"}
                """);

        ClusterRun run = scan("--apply-reports", files.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("not applied: Report tomorrow/plumbline, because the cluster has no such namespace");
        assertThat(reports()).containsExactly("payments/plumbline", "shop/plumbline");
    }

    @Test
    void anObjectThatSomebodyMadeAnewMeanwhileStays() {
        add("shop", "plumbline-7", "plumbline");
        server.fault(
                "/apis/openreports.io/v1alpha1/reports",
                Fault.replaced(list -> list.replaceAll("\"uid\":\"[^\"]+", "\"uid\":\"earlier")));

        assertThat(scan("--apply-reports").code()).isEqualTo(1);
        assertThat(reports()).contains("shop/plumbline-7");
    }

    @Test
    void manyReportsOfAnEarlierScanAreFoundPageByPage() {
        for (int report = 2; report < 700; report++) {
            add("shop", "plumbline-" + report, "plumbline");
        }

        scan("--apply-reports");

        assertThat(reports()).containsExactly("payments/plumbline", "shop/plumbline");
    }

    @Test
    void withoutAClusterItIsWrongUsage() {
        Cli cli = Cli.run("scan", "--apply-reports", folder.toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("--apply-reports needs a cluster: scan --cluster");
    }

    @Test
    void theRightsThatAreAddedAreThoseToReportsAlone() {
        String plain = Cli.run("rbac").out();
        String applying = Cli.run("rbac", "--apply-reports").out();

        assertThat(applying).contains("""
                  - apiGroups: [openreports.io]
                    resources: [reports, clusterreports]
                    verbs: [list, create, patch, delete]
                """);
        assertThat(plain).doesNotContain("openreports.io", "create");
        assertThat(Cli.run("rbac", "--apply-reports", "--namespace", "shop").out())
                .contains("resources: [reports]")
                .doesNotContain("clusterreports");
    }
}
