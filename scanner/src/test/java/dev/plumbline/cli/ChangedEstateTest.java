// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estate changes between two scans in every way that has misled a baseline; the second scan is compared with the first. */
class ChangedEstateTest {
    private static final Map<String, String> KEYED =
            Map.of("PLUMBLINE_FINGERPRINT_KEY", "a key that only this test has, long enough");

    private static final String TILL = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: till, namespace: bakery}
            data:
              settings.ini: |
                [db]
                password=Qm7-vRt2wX9z
            """;

    private static final String OVEN = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: oven, namespace: bakery}
            spec:
              selector: {matchLabels: {app: oven}}
              template:
                metadata: {labels: {app: oven}}
                spec:
                  containers:
                    - name: oven
                      image: registry.example.com/oven:1
                      env:
                        - {name: DB_PASSWORD, value: wK4.pLm8-Zq2}
                        - {name: MODE, value: hot}
            """;

    @TempDir
    Path folder;

    private Path estate;
    private String before = "";

    @BeforeEach
    void firstScan() throws IOException {
        estate = Files.createDirectories(folder.resolve("estate"));
        write("all.yaml", TILL + "---\n" + OVEN);
        before = report("before", KEYED);
    }

    @Test
    void nothingIsNewAfterARenamingThatTheKeyProves() throws IOException {
        write("all.yaml", TILL.replace("name: till", "name: cash-desk") + "---\n" + OVEN);

        assertThat(compared(KEYED).code()).isZero();
        assertThat(diff(KEYED).out()).contains("0 new · 0 fixed · 1 moved");
    }

    @Test
    void withoutTheKeyARenamedObjectIsAnotherOne() throws IOException {
        String unkeyed = report("unkeyed", Map.of());
        write("all.yaml", TILL.replace("name: till", "name: cash-desk") + "---\n" + OVEN);

        Cli diff = Cli.run("diff", unkeyed, report("after", Map.of()));

        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out()).contains("1 new · 1 fixed");
    }

    @Test
    void nothingIsNewInAnotherFileOrAnotherFolder() throws IOException {
        Files.delete(estate.resolve("all.yaml"));
        write("base/oven.yaml", OVEN);
        write("till.yml", "# a comment moves every line\n\n" + TILL);

        assertThat(compared(Map.of()).code()).isZero();
        assertThat(diff(Map.of()).out()).contains("0 new · 0 fixed · 2 moved");
    }

    @Test
    void nothingIsNewInAnotherOrder() throws IOException {
        String turned = OVEN.replace("            - {name: DB_PASSWORD, value: wK4.pLm8-Zq2}\n", "")
                .replace(
                        "            - {name: MODE, value: hot}\n",
                        "            - {name: MODE, value: hot}\n            - {name: DB_PASSWORD, value: wK4.pLm8-Zq2}\n");
        assertThat(turned).isNotEqualTo(OVEN);
        write("all.yaml", turned + "---\n" + TILL);

        assertThat(compared(Map.of()).code()).isZero();
        assertThat(diff(Map.of()).out()).contains("0 new · 0 fixed · 0 moved");
    }

    @Test
    void nothingIsNewInAnObjectThatWasMadeAnew() throws IOException {
        write("all.yaml", OVEN + "---\n" + made("1", "2026-01-01T00:00:00Z"));
        String dump = report("dump", KEYED);
        write("all.yaml", OVEN + "---\n" + made("2", "2026-06-01T00:00:00Z"));

        assertThat(Cli.run("", KEYED, "diff", dump, report("after", KEYED)).out())
                .contains("0 new · 0 fixed · 0 moved");
    }

    @Test
    void aFurtherCredentialIsNewAndTheRestIsKnown() throws IOException {
        write(
                "all.yaml",
                TILL + "---\n" + OVEN.replace("{name: MODE, value: hot}", "{name: API_PASSWORD, value: Hx3+bNn7_Yt5}"));

        Cli compared = compared(KEYED);

        assertThat(compared.code()).isEqualTo(1);
        assertThat(compared.out())
                .contains("1 new finding")
                .contains("API_PASSWORD")
                .doesNotContain("DB_PASSWORD of container oven holds");
    }

    @Test
    void whatCouldNotBeReadIsNotFixed() throws IOException {
        write("all.yaml", TILL);
        write("broken.yaml", "kind: [\n");

        Cli compared = compared(Map.of());
        Cli diff = diff(Map.of());

        assertThat(compared.code()).isEqualTo(3);
        assertThat(compared.out()).contains("0 fixed").contains("1 not looked at this time");
        assertThat(diff.out()).contains("0 new · 0 fixed").contains("1 not looked at");
    }

    @Test
    void whatBrokeIsNotFixed() throws IOException {
        write("all.yaml", TILL + "---\nkind: [\n");

        assertThat(compared(Map.of()).out()).contains("0 fixed").contains("1 not looked at this time");
    }

    @Test
    void whatIsGoneFromAFileThatWasReadIsFixed() throws IOException {
        write("all.yaml", TILL);

        assertThat(compared(Map.of()).out()).contains("1 fixed");
        assertThat(diff(Map.of()).out()).contains("0 new · 1 fixed");
    }

    @Test
    void aRuleThatWasLeftOutFixedNothing() throws IOException {
        Cli compared = run(Map.of(), "scan", "--baseline", before, "--skip-rule", "static-credential-in-env", path());

        assertThat(compared.out()).contains("0 fixed").contains("1 not looked at this time");
    }

    @Test
    void aReportIsWholeWhateverTheExitCode() throws IOException {
        write("broken.yaml", "kind: [\n");
        Path report = folder.resolve("incomplete.json");
        String json = "json=" + report;

        assertThat(run(Map.of(), "scan", "--report", json, path()).code()).isEqualTo(3);
        assertThat(Files.readString(report)).contains("\"findings\"").endsWith("}\n");
        assertThat(run(Map.of(), "scan", "--exit-zero", "--report", json, path())
                        .code())
                .isEqualTo(3);
        assertThat(run(Map.of(), "scan", "--allow-incomplete", "--report", json, path())
                        .code())
                .isEqualTo(1);
        assertThat(run(Map.of(), "scan", "--allow-incomplete", "--exit-zero", "--report", json, path())
                        .code())
                .isZero();
        assertThat(Files.readString(report)).contains("\"complete\": false");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void oneReportThatCannotBeWrittenCostsNoOther() throws IOException {
        Path html = folder.resolve("report.html");

        Cli cli = run(
                Map.of(),
                "scan",
                "--report",
                "json=" + folder.resolve("no/such/folder.json"),
                "--report",
                "html=" + html,
                path());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("its folder does not exist");
        assertThat(cli.out()).contains("2 findings");
        assertThat(html).exists();
    }

    @Test
    void aSuppressionThatCannotBeUnderstoodIsReportedAndHidesNothing() throws IOException {
        write("all.yaml", TILL.replace("namespace: bakery}", """
                namespace: bakery, annotations: {plumbline.dev/suppress: '[{rule: static-credential-in-configmop, path: x,
                  owner: me, until: tomorrow}]'}}"""));

        Cli cli = run(Map.of(), "scan", path());

        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.out().replaceAll("\\s{1,20}", " "))
                .contains("1 finding ")
                .contains("1 suppression annotation with errors, not obeyed")
                .contains("did you mean static-credential-in-configmap?")
                .contains("until needs a date")
                .contains("reason is missing");
    }

    private static String made(String uid, String when) {
        return TILL.replace(
                "namespace: bakery}",
                "namespace: bakery, uid: 00000000-0000-0000-0000-00000000000" + uid + ", resourceVersion: \"" + uid
                        + "\", creationTimestamp: \"" + when + "\"}");
    }

    private Cli compared(Map<String, String> environment) {
        return run(environment, "scan", "--baseline", before, path());
    }

    private Cli diff(Map<String, String> environment) {
        return Cli.run("", environment, "diff", before, report("after", environment));
    }

    private String report(String name, Map<String, String> environment) {
        String file = folder.resolve(name + ".json").toString();
        run(environment, "scan", "--quiet", "--report", "json=" + file, path());
        return file;
    }

    private static Cli run(Map<String, String> environment, String... arguments) {
        return Cli.run("", environment, arguments);
    }

    private String path() {
        return estate.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = estate.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
