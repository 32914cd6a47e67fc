// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.apiserver.StubApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pieces for a huge cluster: an Indexed Job of shards and the Job that merges their parts. */
class IndexedJobTest {
    @TempDir
    Path folder;

    private String jobs = "";

    @BeforeEach
    void read() throws IOException {
        Path overlay = KubernetesPieces.ROOT.resolve("overlays/indexed-job");
        jobs = Files.readString(overlay.resolve("shards.yaml")) + "---\n"
                + Files.readString(overlay.resolve("merge.yaml"));
    }

    /** As kustomize would build it: the base without its CronJob, and the Jobs. */
    private String estate() {
        StringBuilder text = new StringBuilder(jobs);
        for (JsonNode object : KubernetesPieces.objects(KubernetesPieces.base())) {
            if (!object.path("kind").asText().equals("CronJob")) {
                text.append("\n---\n").append(object);
            }
        }
        return text.toString();
    }

    private List<JsonNode> pods() {
        return KubernetesPieces.objects(jobs).stream()
                .filter(object -> object.path("kind").asText().equals("Job"))
                .map(job -> job.at("/spec/template/spec"))
                .toList();
    }

    private static JsonNode container(JsonNode pod) {
        return pod.at("/containers/0");
    }

    @Test
    void theyHaveNoFindingAndAreComplete() {
        JsonNode report = KubernetesPieces.scan(folder, estate(), Map.of());

        assertThat(report.path("findings").findValuesAsText("rule")).isEmpty();
        assertThat(report.at("/coverage/complete").asBoolean()).isTrue();
        assertThat(report.path("workloads")).hasSize(2);
    }

    @Test
    void everyFieldIsOneThatTheKindHas() {
        assertThat(KubernetesPieces.objects(jobs)).hasSize(3).allSatisfy(object -> {
            assertThat(StrictKinds.knows(object)).isTrue();
            StrictKinds.check(object);
        });
    }

    @Test
    void whatKustomizeBuildsHasTheJobsInsteadOfTheCronJob() {
        KubernetesPieces.overlay("indexed-job")
                .ifPresent(text -> assertThat(KubernetesPieces.objects(text))
                        .extracting(object -> object.path("kind").asText())
                        .contains("Job", "ClusterRole", "PersistentVolumeClaim")
                        .doesNotContain("CronJob"));
    }

    @Test
    void eachContainerIsRestrictedAndMergeHasNoToken() {
        assertThat(pods()).hasSize(2).allSatisfy(pod -> {
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            List<JsonNode> containers = new ArrayList<>();
            pod.path("initContainers").forEach(containers::add);
            pod.path("containers").forEach(containers::add);
            assertThat(containers).isNotEmpty().allSatisfy(container -> {
                JsonNode security = container.path("securityContext");
                assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            });
        });
        assertThat(pods().get(1).path("volumes").findValuesAsText("serviceAccountToken"))
                .isEmpty();
    }

    @Test
    void thePodsOfTheJobTogetherWriteWhatOneScanWrites() throws IOException {
        try (StubApiServer server = StubApiServer.plain(ClusterEstates.shop())) {
            String kubeconfig = ClusterRun.kubeconfig(server.address(), StubApiServer.TOKEN, folder)
                    .toString();
            Files.createDirectories(folder.resolve("reports"));
            Path configuration = Files.createDirectories(folder.resolve("configuration"));
            for (Map.Entry<String, JsonNode> file : KubernetesPieces.object(KubernetesPieces.base(), "ConfigMap")
                    .path("data")
                    .properties()) {
                Files.writeString(
                        configuration.resolve(file.getKey()), file.getValue().asText());
            }
            int completions =
                    KubernetesPieces.object(jobs, "Job").at("/spec/completions").asInt();

            for (int index = 0; index < completions; index++) {
                List<String> words = words(pods().get(0), String.valueOf(index));
                words.addAll(List.of("--kubeconfig", kubeconfig));
                Cli shard = Cli.run(words.toArray(String[]::new));
                assertThat(shard.code()).as(shard.err()).isZero();
            }
            Cli merge = Cli.run(words(pods().get(1), "").toArray(String[]::new));

            assertThat(merge.code()).as(merge.err()).isZero();
            String report = Files.readString(folder.resolve("reports/merge-1.json"));
            Cli single = Cli.run(
                    "scan", "--cluster", "--kubeconfig", kubeconfig, "--skip-kind", "secrets", "--format", "json");
            assertThat(KubernetesPieces.objects(report).get(0).path("findings"))
                    .isEqualTo(KubernetesPieces.objects(single.out()).get(0).path("findings"));
        }
    }

    private List<String> words(JsonNode pod, String index) {
        List<String> words = new ArrayList<>();
        container(pod)
                .path("args")
                .forEach(word -> words.add(word.asText()
                        .replace("/reports", folder.resolve("reports").toString())
                        .replace(
                                "/etc/plumbline",
                                folder.resolve("configuration").toString())
                        .replace("$(JOB_COMPLETION_INDEX)", index)
                        .replace("$(POD_NAME)", "merge-1")));
        return words;
    }
}
