// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ready pieces for pipelines: their scripts are run as a runner would run them, on a change that would hush the gate. */
class PipelinePiecesTest {
    private static final Path ROOT =
            Path.of(System.getProperty("plumbline.deploy", "deploy")).resolve("ci");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String CREDENTIAL = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: shop, namespace: shop}
            data: {password: Harvest-moon-9}
            """;

    @TempDir
    Path folder;

    /** A script, the variable that names the target branch, what it writes, and what a finding makes of its exit code. */
    record Piece(String name, String script, String target, String value, String report, int finding) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Piece> pieces() throws IOException {
        JsonNode gitlab = yaml("gitlab/plumbline.gitlab-ci.yml");
        Matcher jenkins = Pattern.compile("(?s)sh '''\n(.*?)'''").matcher(read("jenkins/Jenkinsfile"));
        assertThat(jenkins.find()).isTrue();
        return Stream.of(
                new Piece(
                        "github",
                        yaml("github/action.yml").at("/runs/steps/0/run").asText(),
                        "TARGET",
                        "main",
                        "plumbline.sarif",
                        1),
                new Piece(
                        "gitlab",
                        gitlab.at("/plumbline/script/0").asText(),
                        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
                        "main",
                        "plumbline.xml",
                        1),
                new Piece(
                        "gitlab report",
                        gitlab.at("/plumbline-report/script/0").asText(),
                        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
                        "main",
                        "gl-code-quality-report.json",
                        0),
                new Piece(
                        "azure",
                        yaml("azure/plumbline.yml").at("/steps/0/script").asText(),
                        "SYSTEM_PULLREQUEST_TARGETBRANCH",
                        "refs/heads/main",
                        "plumbline.sarif",
                        1),
                new Piece("jenkins", jenkins.group(1), "CHANGE_TARGET", "main", "plumbline.sarif", 1));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static JsonNode yaml(String file) throws IOException {
        return YAML.readTree(read(file));
    }

    private record Ended(int code, String output) {}

    private Ended run(Path in, Map<String, String> variables, String... command) throws IOException {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean has(String program) throws IOException {
        return run(folder, Map.of(), "sh", "-c", "command -v " + program).code() == 0;
    }

    private void git(Path in, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.com"));
        command.addAll(List.of(words));
        Ended ended = run(in, Map.of(), command.toArray(String[]::new));
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    /** A clone on a branch beside main, whose origin has a clean main. */
    private Path checkout() throws IOException {
        assumeTrue(has("git") && has("tar"), "git and tar");
        Path origin = Files.createDirectories(folder.resolve("origin"));
        git(origin, "init", "-q", "-b", "main");
        Files.writeString(origin.resolve("shop.yaml"), CREDENTIAL.replace("password: Harvest-moon-9", "colour: green"));
        git(origin, "add", ".");
        git(origin, "commit", "-qm", "Begin");
        git(folder, "clone", "-q", origin.toString(), "clone");
        Path clone = folder.resolve("clone");
        git(clone, "checkout", "-qb", "change");
        return clone;
    }

    /** A program called plumbline, as a runner would have it on its PATH. */
    private Map<String, String> withPlumbline() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path program = Files.writeString(
                bin.resolve("plumbline"),
                "#!/bin/sh\nexec '" + ProcessHandle.current().info().command().orElse("java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path")
                        + "' dev.plumbline.cli.Main \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new LinkedHashMap<>(Map.of("PATH", bin + ":" + System.getenv("PATH"), "SCANNED", "."));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aChangeCannotHushTheGateThatJudgesIt(Piece piece) throws IOException {
        Path clone = checkout();
        Files.writeString(clone.resolve("shop.yaml"), CREDENTIAL);
        Files.writeString(
                clone.resolve(".plumbline.yaml"), "schema: plumbline.dev/config/v1\ngate:\n  fail-on: none\n");
        git(clone, "add", ".");
        git(clone, "commit", "-qm", "Hush");
        Map<String, String> variables = withPlumbline();
        variables.put(piece.target(), piece.value());

        Ended ended = run(clone, variables, "sh", "-c", piece.script());

        assertThat(ended.code()).as(ended.output()).isEqualTo(piece.finding());
        assertThat(clone.resolve(piece.report())).content().contains("static-credential-in-configmap");
        assertThat(ended.output()).doesNotContain("Harvest-moon-9");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void whatTheTargetBranchHasAlreadyFailsNoChangeEvenInAShallowClone(Piece piece) throws IOException {
        Path clone = checkout();
        Path origin = folder.resolve("origin");
        Files.writeString(clone.resolve("colour.yaml"), CREDENTIAL.replace("password: Harvest-moon-9", "colour: blue"));
        git(clone, "add", ".");
        git(clone, "commit", "-qm", "Add a colour");
        git(clone, "push", "-q", "origin", "change");
        Files.writeString(origin.resolve("old.yaml"), CREDENTIAL.replace("name: shop,", "name: old,"));
        git(origin, "add", ".");
        git(origin, "commit", "-qm", "Have a finding");
        git(
                folder,
                "clone",
                "-q",
                "--depth=1",
                "--branch=change",
                origin.toUri().toString(),
                "shallow");
        Path shallow = folder.resolve("shallow");
        // As a runner has it that has checked out a revision.
        git(shallow, "checkout", "-q", "--detach");
        Map<String, String> variables = withPlumbline();
        variables.put(piece.target(), piece.value());

        Ended clean = run(shallow, variables, "sh", "-c", piece.script());
        Files.writeString(shallow.resolve("colour.yaml"), CREDENTIAL.replace("name: shop,", "name: colour,"));
        Ended failing = run(shallow, variables, "sh", "-c", piece.script());

        assertThat(clean.code()).as(clean.output()).isZero();
        assertThat(failing.code()).as(failing.output()).isEqualTo(piece.finding());
    }

    @Test
    void theMainBranchIsJudgedByItsOwnConfiguration() throws IOException {
        Path clone = checkout();
        Files.writeString(clone.resolve("shop.yaml"), CREDENTIAL);
        Files.writeString(
                clone.resolve(".plumbline.yaml"), "schema: plumbline.dev/config/v1\ngate:\n  fail-on: critical\n");
        git(clone, "add", ".");
        git(clone, "commit", "-qm", "Accept");
        Map<String, String> variables = withPlumbline();
        Piece github = pieces().findFirst().orElseThrow();
        variables.put("TARGET", "");

        Ended ended = run(clone, variables, "sh", "-c", github.script());

        assertThat(ended.code()).as(ended.output()).isZero();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void shellcheckHasNothingToSay(Piece piece) throws IOException {
        assumeTrue(has("shellcheck"), "shellcheck");
        Path script = Files.writeString(folder.resolve("step.sh"), "#!/bin/sh\n" + piece.script());

        assertThat(run(folder, Map.of(), "shellcheck", script.toString()).output())
                .isEmpty();
    }

    @Test
    void theTaskForTektonAndTheHookAreCommandLinesThatPlumblineTakes() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path trusted = Files.createDirectories(folder.resolve("trusted"));
        Files.writeString(source.resolve("shop.yaml"), CREDENTIAL);
        Files.writeString(trusted.resolve(".plumbline.yaml"), "schema: plumbline.dev/config/v1\n");
        List<String> words = new ArrayList<>();
        yaml("tekton/task.yaml")
                .at("/spec/steps/0/args")
                .forEach(word -> words.add(word.asText()
                        .replace("$(workspaces.source.path)", source.toString())
                        .replace("$(workspaces.trusted.path)", trusted.toString())
                        .replace("$(params.configuration)", ".plumbline.yaml")));

        assertThat(Cli.run(words.toArray(String[]::new)).code()).isEqualTo(1);
        assertThat(source.resolve("plumbline.sarif")).isNotEmptyFile();
        JsonNode hook = yaml("pre-commit/.pre-commit-hooks.yaml").path(0);
        assertThat(hook.path("entry").asText()).isEqualTo("plumbline scan");
        assertThat(hook.path("pass_filenames").asBoolean(true)).isFalse();
        assertThat("deploy/shop.yaml").containsPattern(hook.path("files").asText());
    }

    @Test
    void theWorkflowMayDoNoMoreThanItMust() throws IOException {
        JsonNode workflow = yaml("github/workflow.yml");

        assertThat(workflow.path("permissions")).hasSize(2);
        assertThat(workflow.at("/permissions/contents").asText()).isEqualTo("read");
        assertThat(read("github/workflow.yml")).doesNotContain("pull_request_target");
    }
}
