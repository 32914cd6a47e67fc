// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    private static final String POD =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: n}\nspec: {containers: [{name: c, image: i}]}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "scan --fromat=json, unknown option --fromat; did you mean --format?",
        "scann, unknown command scann; did you mean scan?",
        "scan --format=sraif, no format sraif; did you mean sarif?",
        "scan --fail-on=hihg, '--fail-on takes critical, high, medium, low, none, not hihg; did you mean high?'",
        "scan --report=html, '--report takes FORMAT=FILE, not html'",
        "scan --sarif-kinds=fial, '--sarif-kinds takes fail, open, pass, notApplicable, not fial; did you mean fail?'",
        "scan does/not/exist, no such file or folder: does/not/exist",
        "version, unknown command version; did you mean --version?",
        "scan --as-of=tomorrow, 'Invalid value for option ''--as-of'': it takes a day such as 2026-11-22'"
    })
    void wrongUsageIsTwoAndSaysWhatIsWrong(String line, String message) {
        Cli cli = Cli.run(line.split(" ", -1));

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains(message);
    }

    @Test
    void helpIsACommandToo() {
        Cli cli = Cli.run("help", "scan");

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).isEqualTo(Cli.run("scan", "--help").out());
    }

    @Test
    void whatIsQuotedBackHoldsNoPassword() {
        Cli cli = Cli.run("scan", "https://bot:sunnymeadow@git.example.com/estate.yaml");

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("git.example.com").doesNotContain("sunny", "meadow");
    }

    @Test
    void listOptionsNeverSwallowAPath() throws IOException {
        Files.writeString(folder.resolve("pod.yaml"), POD);

        Cli cli = Cli.run("scan", "--sarif-kinds", "fail,open", folder.toString());

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("1 workload");
    }

    @Test
    void aDashReadsStandardInput() {
        Cli cli = Cli.run(POD, Map.of(), "scan", "-");

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("1 workload");
    }

    @Test
    void nothingToScanIsIncomplete() {
        Cli cli = Cli.run("scan", folder.toString());

        assertThat(cli.code()).isEqualTo(3);
    }

    @Test
    void aReportThatCannotBeWrittenIsTwo() throws IOException {
        Files.writeString(folder.resolve("pod.yaml"), POD);
        String file = folder.resolve("no/such/folder/report.json").toString();

        Cli cli = Cli.run("scan", "--report", "json=" + file, folder.toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("cannot write the report").contains("report.json");
    }

    @Test
    void aShortFingerprintKeyIsRefusedWithoutShowingIt() throws IOException {
        Files.writeString(folder.resolve("pod.yaml"), POD);

        Cli cli = Cli.run("", Map.of("PLUMBLINE_FINGERPRINT_KEY", "too-short-key"), "scan", folder.toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("at least 16").doesNotContain("too-short-key");
    }

    @Test
    void helpGoesToStandardOutputAndIsZero() {
        Cli cli = Cli.run("scan", "--help");

        assertThat(cli.code()).isZero();
        assertThat(cli.out()).contains("--fail-on");
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void helpGroupsWhatCommandsShare() {
        for (String command : List.of("scan", "trace", "diff", "rbac")) {
            String help = Cli.run(command, "--help").out();
            List<String> options = help.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("--"))
                    .map(line -> line.split("[=\\[ ]")[0])
                    .toList();

            assertThat(options).as(command).isNotEmpty().doesNotHaveDuplicates();
        }
        assertThat(Cli.run("scan", "--help").out())
                .containsSubsequence("Of a cluster:", "--context", "What counts for the exit code:", "--fail-on");
    }

    @Test
    void whatCouldNotBeReadIsNotCalledNothing() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "kind: [\n");
        Path page = folder.resolve("page.html");

        Cli broken = Cli.run("scan", folder.resolve("broken.yaml").toString(), "--report", "html=" + page);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Cli nothing = Cli.run("scan", empty.toString());

        assertThat(broken.code()).isEqualTo(3);
        assertThat(broken.out()).contains("incomplete: 1 thing not looked at").doesNotContain("nothing was found");
        assertThat(page).content().contains("Nothing could be looked at.");
        assertThat(nothing.code()).isEqualTo(3);
        assertThat(nothing.out()).contains("nothing was found to scan");
    }
}
