// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.apiserver.Certificates;
import dev.plumbline.delivery.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plumbline takes its own medicine: what it ships for a cluster is judged by itself and by the types of the API. */
class KubernetesPiecesTest {
    private static final List<String> DELIVERING = List.of("webhook", "object-store", "pushgateway", "openreports");
    private static final List<String> OVERLAYS = Stream.concat(
                    Stream.of("with-secrets", "key-from-secret", "key-from-vault", "webhook-from-vault"),
                    DELIVERING.stream())
            .toList();

    /** The chart with all that sends reports somewhere. */
    private static final String[] SENDING = {
        "deliveries[0].format=json",
        "deliveries[0].secret=plumbline-webhook",
        "deliveries[1].format=html",
        "deliveries[1].method=put",
        "deliveries[1].secret=plumbline-object-store",
        "deliveries[2].format=prometheus",
        "deliveries[2].url=http://127.0.0.1:1/metrics/job/plumbline",
        "deliveryAuthorities=authorities"
    };

    @TempDir
    Path folder;

    private static String built(String overlay) {
        Optional<String> text = KubernetesPieces.overlay(overlay);
        assumeTrue(text.isPresent(), "neither kustomize nor kubectl on the PATH");
        return text.orElseThrow();
    }

    private static List<String> rules(JsonNode report) {
        return report.path("findings").findValuesAsText("rule");
    }

    private static JsonNode pod(String text) {
        return KubernetesPieces.object(text, "CronJob").at("/spec/jobTemplate/spec/template/spec");
    }

    private static List<JsonNode> containers(JsonNode pod) {
        List<JsonNode> all = new ArrayList<>();
        pod.path("initContainers").forEach(all::add);
        pod.path("containers").forEach(all::add);
        return all;
    }

    private static void assertRights(String text, String... options) {
        String[] words = Stream.concat(Stream.of("rbac"), Stream.of(options)).toArray(String[]::new);
        String printed = Cli.run(words).out();
        for (String kind : List.of("ClusterRole", "ClusterRoleBinding")) {
            assertThat(KubernetesPieces.object(text, kind)).isEqualTo(KubernetesPieces.object(printed, kind));
        }
    }

    @Test
    void theDefaultHasNoFindingAndIsComplete() {
        for (String text : List.of(KubernetesPieces.base(), KubernetesPieces.chart())) {
            JsonNode report = KubernetesPieces.scan(folder, text, Map.of());

            assertThat(rules(report)).isEmpty();
            assertThat(report.at("/coverage/complete").asBoolean()).isTrue();
            assertThat(report.path("workloads")).hasSize(1);
        }
    }

    @Test
    void theRightToListSecretsIsTheOneFindingAndIsAcceptedUntilALastDay() throws IOException {
        String text = KubernetesPieces.chart("secrets=true");

        assertThat(rules(KubernetesPieces.scan(folder, text, Map.of())))
                .containsExactly("secret-readable-cluster-wide");

        String accepted = KubernetesPieces.object(text, "ConfigMap")
                .at("/data/suppressions.yaml")
                .asText();
        Path file = Files.writeString(folder.resolve("accepted.yaml"), accepted);
        assertThat(accepted).contains("reason:", "owner:", "until:");
        assertThat(Cli.run("scan", folder + "/estate", "--fail-on", "low", "--suppressions", file.toString())
                        .code())
                .isZero();
        Cli later = Cli.run(
                "scan",
                folder + "/estate",
                "--fail-on",
                "low",
                "--suppressions",
                file.toString(),
                "--as-of",
                "2027-06-01");
        assertThat(later.code()).isEqualTo(1);
    }

    @Test
    void theOverlayWithSecretsSaysTheSameAsTheChart() {
        String text = built("with-secrets");

        assertThat(rules(KubernetesPieces.scan(folder, text, Map.of())))
                .containsExactly("secret-readable-cluster-wide");
        String shipped = KubernetesPieces.ROOT
                .resolve("overlays/with-secrets/suppressions.yaml")
                .toString();
        assertThat(Cli.run("scan", folder + "/estate", "--fail-on", "low", "--suppressions", shipped)
                        .code())
                .isZero();
        assertRights(text);
        assertThat(KubernetesPieces.object(text, "ConfigMap")
                        .at("/data/plumbline.yaml")
                        .asText())
                .doesNotContain("skip-kinds");
    }

    @Test
    void theRightsAreThoseThatRbacPrints() {
        assertRights(KubernetesPieces.base(), "--skip-kind", "secrets");
        assertRights(KubernetesPieces.chart(), "--skip-kind", "secrets");
        assertRights(KubernetesPieces.chart("secrets=true"));
        assertRights(KubernetesPieces.chart("openReports=true"), "--skip-kind", "secrets", "--apply-reports");
    }

    @Test
    void theRightToWriteReportsIsTheOneThatRbacPrints() {
        assertRights(built("openreports"), "--skip-kind", "secrets", "--apply-reports");
    }

    @Test
    void sendingReportsEarnsNoFinding() {
        List<String> texts = new ArrayList<>(List.of(KubernetesPieces.chart(SENDING)));
        DELIVERING.forEach(name -> texts.add(built(name)));
        for (String text : texts) {
            JsonNode report = KubernetesPieces.scan(folder, text, Map.of());

            assertThat(rules(report)).isEmpty();
            assertThat(report.at("/coverage/complete").asBoolean()).isTrue();
        }
    }

    @Test
    void everyFieldIsOneThatTheKindHas() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                KubernetesPieces.base(),
                KubernetesPieces.chart(),
                KubernetesPieces.chart(
                        "secrets=true",
                        "fingerprintSecret=key",
                        "storage.className=fast",
                        "nodeSelector.disk=ssd",
                        "image.pullSecrets[0].name=registry"),
                KubernetesPieces.chart(SENDING)));
        OVERLAYS.forEach(name -> KubernetesPieces.overlay(name).ifPresent(texts::add));
        for (String text : texts) {
            for (JsonNode object : KubernetesPieces.objects(text)) {
                if (StrictKinds.knows(object)) {
                    StrictKinds.check(object);
                } else {
                    assertThat(object.path("kind").asText()).isEqualTo("ClusterSPIFFEID");
                }
            }
        }
    }

    @Test
    void aMisspelledFieldWouldBeSeen() {
        ObjectNode cronJob =
                KubernetesPieces.object(KubernetesPieces.base(), "CronJob").deepCopy();
        ((ObjectNode) cronJob.at("/spec/jobTemplate/spec/template/spec")).put("automountToken", false);

        assertThatThrownBy(() -> StrictKinds.check(cronJob)).hasMessageContaining("automountToken");
    }

    @Test
    void eachContainerIsRestricted() {
        List<String> texts = new ArrayList<>(List.of(KubernetesPieces.base(), KubernetesPieces.chart()));
        OVERLAYS.forEach(name -> KubernetesPieces.overlay(name).ifPresent(texts::add));
        for (String text : texts) {
            JsonNode pod = pod(text);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            for (JsonNode container : containers(pod)) {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void eachStepIsACommandLineThatPlumblineTakes() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Path address = Files.createDirectories(folder.resolve("delivery"));
        Receiver receiver = Receiver.plain();
        Files.writeString(address.resolve("url"), receiver.address() + "/in\n");
        Path authorities = Files.writeString(
                folder.resolve("ca.crt"),
                Certificates.of(folder, "ip:127.0.0.1", "-1d", 10).certificate());
        List<String> texts = new ArrayList<>(List.of(
                KubernetesPieces.base(), KubernetesPieces.chart("secrets=true"), KubernetesPieces.chart(SENDING)));
        List.of("webhook", "object-store", "pushgateway")
                .forEach(name -> KubernetesPieces.overlay(name).ifPresent(texts::add));
        for (String text : texts) {
            Path configuration = Files.createDirectories(folder.resolve("configuration"));
            for (Map.Entry<String, JsonNode> file :
                    KubernetesPieces.object(text, "ConfigMap").path("data").properties()) {
                Files.writeString(
                        configuration.resolve(file.getKey()), file.getValue().asText());
            }
            for (JsonNode container : containers(pod(text))) {
                List<String> words = new ArrayList<>();
                container
                        .path("args")
                        .forEach(word -> words.add(word.asText()
                                .replace("/reports", reports.toString())
                                .replace("/etc/plumbline", configuration.toString())
                                .replaceFirst("=@/run/[a-z0-9-]+/url", "=@" + address + "/url")
                                .replaceFirst("=http://[a-z0-9.:]+/", "=" + receiver.address() + "/")
                                .replace("/etc/delivery-authorities/ca.crt", authorities.toString())
                                .replace("$(POD_NAME)", "night-1")));
                if (words.get(0).equals("scan")) {
                    // Here no cluster answers: the report says so, and the Job fails.
                    Path kubeconfig = Files.writeString(folder.resolve("kubeconfig"), """
                            {"apiVersion": "v1", "kind": "Config", "current-context": "none",
                             "contexts": [{"name": "none", "context": {"cluster": "none", "user": "none"}}],
                             "clusters": [{"name": "none", "cluster": {"server": "https://127.0.0.1:1"}}],
                             "users": [{"name": "none", "user": {}}]}
                            """);
                    words.addAll(List.of("--kubeconfig", kubeconfig.toString(), "--time-limit", "2s"));
                    Cli cli = Cli.run(words.toArray(String[]::new));
                    assertThat(cli.code()).as(cli.err()).isEqualTo(3);
                } else {
                    Cli cli = Cli.run(words.toArray(String[]::new));
                    assertThat(cli.code()).as(cli.err()).isZero();
                }
            }
            assertThat(reports).isDirectoryContaining("glob:**/night-1.json");
            assertThat(reports).isDirectoryContaining("glob:**/plumbline.prom");
        }
        receiver.close();
        assertThat(receiver.received())
                .extracting(received -> received.method() + " " + received.target())
                .contains("POST /in", "PUT /in", "POST /metrics/job/plumbline");
    }

    @Test
    void whatComesFromVaultReachesRungFour() throws IOException {
        Path overlays = KubernetesPieces.ROOT.resolve("overlays");
        String key = Files.readString(overlays.resolve("key-from-vault/vault-setup.sh"));
        String webhook = Files.readString(overlays.resolve("webhook-from-vault/vault-setup.sh"));

        assertRungFour(built("key-from-vault"), key);
        // The second writes the role anew, and the policy of the first holds on.
        assertRungFour(built("webhook-from-vault"), key + webhook);
    }

    private void assertRungFour(String text, String setup) throws IOException {
        String server =
                StaticEstates.VAULT.replace("keeper", "vault").replace("namespace: secrets", "namespace: vault");

        JsonNode report = KubernetesPieces.scan(
                folder,
                text,
                Map.of(
                        "spire.yaml",
                        Files.readString(Fixtures.ROOT.resolve("story/after/spire.yaml")),
                        "vault.yaml",
                        server,
                        "mount.sh",
                        """
                                vault audit enable file file_path=stdout
                                vault secrets enable -version=2 -path=secret kv
                                vault auth enable jwt
                                vault write auth/jwt/config oidc_discovery_url=https://oidc.apps.example.com
                                """,
                        "vault-setup.sh",
                        setup.replace("spiffe://example.org/", "spiffe://apps.example.com/")));

        assertThat(report.path("workloads"))
                .filteredOn(workload -> workload.path("id").asText().endsWith("plumbline/plumbline"))
                .singleElement()
                .satisfies(
                        workload -> assertThat(workload.at("/rung").asInt(-1)).isGreaterThanOrEqualTo(4));
    }

    @Test
    void alertsAskForMetricsThatAreWritten() throws IOException {
        String metrics = Cli.run("scan", Fixtures.ROOT.resolve("story/before").toString(), "--format", "prometheus")
                .out();
        JsonNode rules = KubernetesPieces.object(
                        Files.readString(KubernetesPieces.ROOT.resolve("alerts.yaml")), "PrometheusRule")
                .at("/spec/groups/0/rules");
        List<String> named = new ArrayList<>();
        for (JsonNode rule : rules) {
            Pattern.compile("plumbline_[a-z_]+")
                    .matcher(rule.path("expr").asText())
                    .results()
                    .forEach(match -> named.add(match.group()));
        }
        assertThat(rules).hasSize(3);
        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(metrics).contains("# TYPE " + name + " gauge"));
        assertThat(metrics).contains("plumbline_findings{severity=\"critical\"");
    }
}
