// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports name the revision of the checkout that was scanned, and never what its address gives access with. */
class RevisionTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "fedcba9876543210fedcba9876543210fedcba98";

    @TempDir
    Path folder;

    @BeforeEach
    void checkout() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), COMMIT + "\n");
        Files.writeString(
                folder.resolve(".git/config"),
                "[remote \"origin\"]\nurl = https://bot:hunter2tok@git.example/shop.git\n");
        Files.createDirectories(folder.resolve("deploy"));
        Files.writeString(folder.resolve("deploy/till.yaml"), """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: till, namespace: bakery}
                data:
                  settings.ini: |
                    [db]
                    password=Qm7-vRt2wX9z
                """);
    }

    @Test
    void sarifNamesRepositoryRevisionAndRoot() {
        String sarif = scan("sarif", Map.of());

        assertThat(sarif)
                .contains("\"repositoryUri\": \"https://git.example/shop.git\"")
                .contains("\"revisionId\": \"" + COMMIT + "\"")
                .contains("\"uri\": \"deploy/till.yaml\"");
    }

    @Test
    void aCommentLinksToTheLineOfTheRevision() {
        assertThat(scan("markdown", Map.of()))
                .contains("https://git.example/shop/blob/" + COMMIT + "/deploy/till.yaml#L7");
    }

    @Test
    void aPipelineKnowsTheBranchOfADetachedHead() {
        Map<String, String> pipeline = Map.of(
                "CI_PROJECT_URL", "https://gitlab.example/team/shop",
                "CI_REPOSITORY_URL", "https://gitlab-ci-token:hunter2tok@gitlab.example/team/shop.git",
                "CI_COMMIT_SHA", COMMIT,
                "CI_COMMIT_REF_NAME", "fix");

        assertThat(scan("sarif", pipeline))
                .contains("\"branch\": \"fix\"")
                .contains("\"repositoryUri\": \"https://gitlab.example/team/shop\"");
    }

    @Test
    void aPipelineThatWorksOnAnotherCommitIsNotBelieved() {
        Map<String, String> pipeline = Map.of(
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "team/tools",
                "GITHUB_SHA", OTHER);

        assertThat(scan("sarif", pipeline)).contains(COMMIT).doesNotContain("team/tools");
    }

    @Test
    void nothingIsSaidWhenItIsNotWanted() {
        assertThat(scan("sarif", Map.of(), "--no-version-control")).doesNotContain(COMMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "html",
                "sarif",
                "json",
                "markdown",
                "junit",
                "gitlab-codequality",
                "openreports",
                "prometheus"
            })
    void theAddresssCredentialIsInNoReport(String format) {
        assertThat(scan(format, Map.of()))
                .isNotEmpty()
                .doesNotContain("hunter2")
                .doesNotContain("bot@");
    }

    private String scan(String format, Map<String, String> environment, String... further) {
        String[] arguments = new String[further.length + 4];
        System.arraycopy(
                new String[] {
                    "scan", "--format", format, folder.resolve("deploy").toString()
                },
                0,
                arguments,
                0,
                4);
        System.arraycopy(further, 0, arguments, 4, further.length);
        return Cli.run("", environment, arguments).out();
    }
}
