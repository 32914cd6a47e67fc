// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {
    @TempDir
    Path folder;

    @Test
    void bashTakesItsCompletion() throws Exception {
        Cli bash = Cli.run("completion", "bash");

        assertThat(bash.code()).isZero();
        assertThat(bash.out()).contains("complete -F").contains("--fail-on").contains("scan");
        assertThat(accepts(List.of("bash", "-n"), bash.out())).isTrue();
    }

    @Test
    void theWordsThatAnOptionTakesAreCompleted() throws Exception {
        String script = Cli.run("completion", "bash").out() + """
                complete_() {
                  COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
                  _complete_plumbline plumbline "${!#}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
                  echo "$*: ${COMPREPLY[*]}"
                }
                complete_ plumbline scan --fail-on h
                complete_ plumbline scan --min-confidence ''
                complete_ plumbline scan --format ht
                complete_ plumbline scan --color a
                """;

        assertThat(printed(List.of("bash"), script))
                .contains(
                        "plumbline scan --fail-on h: high",
                        "plumbline scan --min-confidence : heuristic strong certain",
                        "plumbline scan --format ht: html",
                        "plumbline scan --color a: auto always");
    }

    @Test
    void rulesThatAreBothAskedForAndLeftOutAreWrongUsage() {
        Cli none =
                Cli.run("scan", "--rule", "static-credential-in-env", "--skip-rule", "static-credential-in-env", ".");

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("leave no rule to run");
    }

    @Test
    void fishIsToldCommandsAndTheirOptions() {
        Cli fish = Cli.run("completion", "fish");

        assertThat(fish.out().lines())
                .anyMatch(line -> line.startsWith("complete -c plumbline -f -n 'not __fish_seen_subcommand_from")
                        && line.contains("-a scan"))
                .anyMatch(line -> line.contains("'__fish_seen_subcommand_from scan'") && line.contains("-l fail-on"))
                .allMatch(line -> line.startsWith("complete -c plumbline "));
    }

    @Test
    void anotherShellIsWrongUsageWithASuggestion() {
        Cli other = Cli.run("completion", "bsh");

        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("bash");
    }

    @Test
    void theManualNamesEveryCommandAndItsOptions() {
        String page = Cli.run("man").out();

        assertThat(page)
                .startsWith(".TH PLUMBLINE 1")
                .contains(".SS plumbline scan [PATH...]")
                .contains("\\-\\-fail\\-on");
        assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
    }

    @Test
    void theDoctorSaysWhatIsMissingAndWhatToDo() throws IOException {
        Path config = Files.writeString(folder.resolve("config"), "");
        Cli bare = Cli.run("", Map.of("HOME", folder.resolve("nobody").toString()), "doctor");
        Cli better = Cli.run("", Map.of("KUBECONFIG", config.toString()), "doctor");

        assertThat(bare.code()).isZero();
        assertThat(bare.out())
                .contains("no kubeconfig at")
                .contains("→ files can be scanned without")
                .contains("packed with Plumbline")
                .contains("neither kustomize nor kubectl");
        assertThat(better.out()).contains("kubeconfig " + config);
    }

    private boolean accepts(List<String> command, String script) throws Exception {
        return run(command, script).waitFor() == 0;
    }

    private List<String> printed(List<String> command, String script) throws Exception {
        run(command, script).waitFor();
        return Files.readAllLines(folder.resolve("printed"));
    }

    private Process run(List<String> command, String script) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }
}
