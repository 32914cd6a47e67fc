// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedSinceTest {
    private static final Map<String, String> PATH = Map.of("PATH", String.valueOf(System.getenv("PATH")));

    @TempDir
    Path folder;

    private static String configMap(String name) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: %s, namespace: shop}
                data: {password: Harvest-moon-9}
                """.formatted(name);
    }

    private void git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static boolean gitIsThere() {
        try {
            return new ProcessBuilder("git", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Main holds an old finding, the branch is just begun. */
    @BeforeEach
    void begin() throws IOException {
        assumeTrue(gitIsThere(), "git");
        Files.writeString(folder.resolve("old.yaml"), configMap("old"));
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-qm", "Begin");
        git("checkout", "-qb", "change");
    }

    private Cli scan(String... further) {
        List<String> words = new ArrayList<>(List.of("scan", folder.toString(), "--changed-since", "main"));
        words.addAll(List.of(further));
        return Cli.run("", PATH, words.toArray(String[]::new));
    }

    @Test
    void whatTheChangeDoesNotTouchIsReportedAndDoesNotFail() throws IOException {
        Cli cli = scan("--format", "json");

        assertThat(cli.code()).isZero();
        JsonNode findings = new ObjectMapper().readTree(cli.out()).path("findings");
        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("outsideChange").asBoolean()).isTrue());
        assertThat(scan().out()).contains("1 finding outside the change").contains("--changed-since main");
        assertThat(scan("--format", "sarif").out()).contains("\"outsideChange\": true");
    }

    @Test
    void whatTheChangeBringsFails() throws IOException {
        Files.writeString(folder.resolve("new.yaml"), configMap("new"));
        git("add", ".");
        git("commit", "-qm", "Add");

        Cli cli = scan("--format", "json");

        assertThat(cli.code()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(cli.out()).path("findings"))
                .filteredOn(finding -> !finding.has("outsideChange"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.at("/location/file").asText()).endsWith("new.yaml"));
    }

    @Test
    void whatIsNotCommittedYetBelongsToTheChange() throws IOException {
        Files.writeString(folder.resolve("old.yaml"), configMap("old") + "# touched\n");

        assertThat(scan().code()).isEqualTo(1);
    }

    @Test
    void aNewFileThatIsNotAddedYetBelongsToTheChange() throws IOException {
        Files.writeString(folder.resolve("später dran.yaml"), configMap("later"));

        assertThat(scan().code()).isEqualTo(1);
    }

    @Test
    void whatOthersDidOnMainMeanwhileDoesNot() throws IOException {
        git("checkout", "-q", "main");
        Files.writeString(folder.resolve("theirs.yaml"), configMap("theirs"));
        git("add", ".");
        git("commit", "-qm", "Theirs");
        git("checkout", "-q", "change");

        assertThat(scan().code()).isZero();
    }

    @Test
    void whatGitCannotTellIsWrongUsage() throws IOException {
        assertThat(Cli.run("", PATH, "scan", folder.toString(), "--changed-since", "nowhere"))
                .satisfies(cli -> assertThat(cli.code()).isEqualTo(2))
                .satisfies(cli -> assertThat(cli.err()).contains("--changed-since nowhere: git merge-base failed"));
        assertThat(Cli.run("", PATH, "scan", folder.toString(), "--changed-since=--output=x")
                        .code())
                .isEqualTo(2);
        assertThat(Cli.run("", PATH, "scan", "--cluster", folder.toString(), "--changed-since", "main")
                        .code())
                .isEqualTo(2);
    }
}
