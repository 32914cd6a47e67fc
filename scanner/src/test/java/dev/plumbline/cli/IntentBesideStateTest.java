// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beside a cluster are what is intended; the cluster is what is so. */
class IntentBesideStateTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata:
                  labels: {app: web}
                spec:
                  serviceAccountName: web
                  containers:
                    - name: web
                      image: registry.example.org/web:2
                      args: ["--listen=:8080", "--mail-password=Zwetschgen.Knoedel.9"]
                      env:
                        - {name: MODE, value: fast}
                        - {name: DB_PASSWORD, value: Vierzehn-Apfel}
                      volumeMounts:
                        - {name: config, mountPath: /etc/web}
                    - name: proxy
                      image: registry.example.org/proxy:1
                  volumes:
                    - name: config
                      configMap: {name: db-config}
            """;
    private static final String ENV = "static-credential-in-env Deployment/shop/web";

    private final ClusterObjects estate = ClusterObjects.applied("estate.yaml");

    @TempDir
    Path folder;

    @Test
    void whatIsAppliedAsWrittenIsOneFindingThatPointsIntoItsFile() {
        JsonNode report = scan(estate, WEB);

        assertThat(places(report, ENV)).containsExactly("web.yaml:18");
        assertThat(places(report, "static-credential-in-command Deployment/shop/web"))
                .containsExactly("web.yaml:15");
        assertThat(notices(report, "drift")).isEmpty();
        assertThat(notices(report, "not-applied")).isEmpty();
        assertThat(report.get("estates")).hasSize(1);
    }

    @Test
    void aManifestMayLeaveItsNamespaceToWhoeverAppliesIt() {
        JsonNode report = scan(estate, WEB.replace(", namespace: shop", ""));

        assertThat(places(report, ENV)).containsExactly("web.yaml:18");
        assertThat(notices(report, "not-applied")).isEmpty();
    }

    @Test
    void defaultsThatTheServerWritesOutAreNoDrift() {
        ClusterObjects defaulted = estate.changed("Deployment", "web", object -> {
            ObjectNode pod = (ObjectNode) object.at("/spec/template/spec");
            pod.put("dnsPolicy", "ClusterFirst").put("restartPolicy", "Always").put("serviceAccount", "web");
            ((ObjectNode) pod.at("/containers/0")).put("imagePullPolicy", "IfNotPresent");
            ((ObjectNode) object.get("spec")).put("revisionHistoryLimit", 10);
            ((ObjectNode) pod.at("/volumes/0/configMap")).put("defaultMode", 420);
        });

        assertThat(notices(scan(defaulted, WEB), "drift")).isEmpty();
    }

    @Test
    void aFieldThatAHopReadsAndThatDiffersIsDrift() {
        JsonNode report = scan(
                estate,
                WEB.replace("web:2", "web:3")
                        .replace("name: db-config", "name: other")
                        .replace("value: fast", "value: slow"));

        assertThat(notices(report, "drift"))
                .containsExactly("Deployment shop/web is not in the cluster as written here; different: "
                        + "containers[web].env[MODE], containers[web].image, volumes[config]");
        assertThat(places(report, ENV)).as("the value is the file's").containsExactly("web.yaml:18");
    }

    @Test
    void whatDiffersIsJudgedByTheCluster() {
        JsonNode report = scan(estate, WEB.replace("Vierzehn-Apfel", "Neunzehn-Birnen"));

        assertThat(notices(report, "drift"))
                .containsExactly("Deployment shop/web is not in the cluster as written here; different: "
                        + "spec.template.spec.containers[web].env[DB_PASSWORD].value");
        assertThat(places(report, ENV)).hasSize(1).noneMatch(place -> place.startsWith("web.yaml"));
        assertThat(report.toString()).doesNotContain("Birnen").doesNotContain("Vierzehn");
    }

    @Test
    void aWorkloadThatOnlyTheFilesHaveIsNotAppliedYet() {
        JsonNode report = scan(estate, WEB.replace("name: web, namespace", "name: next, namespace"));

        assertThat(notices(report, "not-applied"))
                .containsExactly("Deployment shop/next is written here and not in the cluster");
        assertThat(places(report, "static-credential-in-env Deployment/shop/next"))
                .containsExactly("web.yaml:18");
        assertThat(report.at("/workloads").findParents("obstacles"))
                .filteredOn(workload -> workload.get("id").asText().equals("Deployment/shop/next"))
                .allSatisfy(workload ->
                        assertThat(workload.at("/obstacles/0").asText()).isEqualTo("it is not applied yet"));
    }

    @Test
    void whatOnlyTheClusterHasIsNamedForTheKindsThatTheFilesSpeakOf() {
        String files = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: mine, namespace: shop}\ndata: {a: b}\n";

        assertThat(notices(scan(estate, files), "only-in-cluster"))
                .containsExactly("ConfigMap of namespace shop only in the cluster, in no file: "
                        + "db-config, settings-7b9f2m5t4k");
    }

    @Test
    void aCommentInTheFileIsStillFound() {
        JsonNode report = scan(estate, WEB.replace("env:\n", "env:  # password: Drei-und-zwanzig\n"));

        assertThat(places(report, "static-credential-in-comment Deployment/shop/web"))
                .containsExactly("web.yaml:16");
    }

    @Test
    void aConfigMapWhoseTextIsTheSamePointsIntoItsFileToo() {
        String files = """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: db-config, namespace: shop}
                data:
                  config.ini: |
                    [mysql]
                    host=db
                    user=shop
                    passwd=Vierzehn-Apfel
                """;
        JsonNode report = scan(estate, files);

        assertThat(places(report, "static-credential-in-configmap ConfigMap/shop/db-config"))
                .containsExactly("web.yaml:9");
        assertThat(places(report, "credential-readable-by-everyone ConfigMap/shop/db-config"))
                .containsExactly("web.yaml:3");
    }

    @Test
    void whatAManifestWritesAsStringDataLiesInDataOfTheCluster() {
        String files = """
                apiVersion: v1
                kind: Secret
                metadata: {name: db, namespace: shop}
                stringData:
                  password: Vierzehn-Apfel
                  root-password: KartoffelSalat77
                """;
        JsonNode report = scan(estate, files);

        assertThat(places(report, "static-credential-in-secret Secret/shop/db"))
                .containsExactly("web.yaml:5", "web.yaml:6");
        assertThat(notices(report, "drift")).isEmpty();
        JsonNode alone = scan(estate, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: y}\n");
        assertThat(fingerprints(report)).isEqualTo(fingerprints(alone));
    }

    private static List<String> fingerprints(JsonNode report) {
        List<String> fingerprints = new ArrayList<>();
        report.get("findings")
                .forEach(finding -> fingerprints.add(finding.get("fingerprint").asText()));
        return fingerprints;
    }

    private static List<String> places(JsonNode report, String ruleAndSubject) {
        List<String> places = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            String name =
                    finding.get("rule").asText() + " " + finding.get("subject").asText();
            if (name.equals(ruleAndSubject)) {
                Path file = Path.of(finding.at("/location/file").asText("-"));
                places.add(file.getFileName() + ":"
                        + finding.at("/location/startLine").asText());
            }
        }
        return places;
    }

    private static List<String> notices(JsonNode report, String code) {
        List<String> messages = new ArrayList<>();
        for (JsonNode notice : report.get("notices")) {
            if (notice.get("code").asText().equals(code)) {
                messages.add(notice.get("message").asText());
            }
        }
        return messages;
    }

    private JsonNode scan(ClusterObjects objects, String files) {
        try (ListServer server = ListServer.of(objects)) {
            Path manifest = Files.writeString(folder.resolve("web.yaml"), files);
            Cli run = Cli.run(
                    "scan",
                    "--as-of",
                    "2026-11-22",
                    "--format",
                    "json",
                    "--cluster",
                    "--kubeconfig",
                    server.kubeconfig(folder),
                    manifest.toString());
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            return new ObjectMapper().readTree(run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
