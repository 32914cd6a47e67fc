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

class ConfigurationTest {
    private static final String APP = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: till, namespace: bakery}
            data:
              settings.ini: |
                [db]
                password=Qm7-vRt2wX9z
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/till.yaml"), APP);
    }

    @Test
    void aFlagWinsOverAVariableAndAVariableOverTheFile() throws IOException {
        String config = config("gate: {fail-on: none}\n");
        Map<String, String> variable = Map.of("PLUMBLINE_FAIL_ON", "critical");

        assertThat(Cli.run("scan", app()).code()).isEqualTo(1);
        assertThat(Cli.run("scan", "--config", config, app()).code()).isZero();
        assertThat(Cli.run("config", "--config", config).out())
                .contains("fail-on: none")
                .contains("config.yaml:1:17");
        assertThat(Cli.run("", variable, "config", "--config", config).out())
                .containsPattern("fail-on: critical +# PLUMBLINE_FAIL_ON");
        assertThat(Cli.run("", variable, "config", "--config", config, "--fail-on", "low")
                        .out())
                .containsPattern("fail-on: low +# --fail-on");
        assertThat(Cli.run("", variable, "scan", "--config", config, "--fail-on", "low", app())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void whatIsPrintedIsAConfigurationThatSaysTheSame() throws IOException {
        String config = config("""
                gate: {fail-on: high}
                tuning: [{namespace: "sand*", severity: low}]
                output: {reports: {json: "a b.json"}}
                """);
        String once = Cli.run("config", "--config", config).out();
        Path printed = folder.resolve("printed.yaml");
        Files.writeString(printed, once);

        assertThat(withoutOrigins(
                        Cli.run("config", "--config", printed.toString()).out()))
                .isEqualTo(withoutOrigins(once));
    }

    @Test
    void severitiesAndThresholdsOfANamespaceDecideAndTheReportSaysOnWhoseWord() throws IOException {
        Cli lowered = Cli.run("scan", "--config", config("tuning: [{namespace: bak*, severity: low}]\n"), app());
        Cli raised = Cli.run("scan", "--config", config("tuning: [{namespace: bakery, fail-on: critical}]\n"), app());

        assertThat(lowered.code()).isZero();
        assertThat(lowered.out())
                .contains("1 finding with another severity than the rule's, by ")
                .contains("LOW");
        assertThat(raised.code()).isZero();
        assertThat(raised.out()).contains("HIGH");
    }

    @Test
    void rulesThatTheFileLeavesOutAreCountedAndAskedForByHandRunAll() throws IOException {
        String config = config("rules: {skip: [static-credential-in-configmap]}\n");

        assertThat(Cli.run("scan", "--config", config, app()).out())
                .contains("0 findings")
                .contains("1 rule left out, by " + config);
        assertThat(Cli.run("scan", "--config", config, "--rule", "static-credential-in-configmap", app())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void pathsOfTheFileHoldOnlyWhenTheCommandLineNamesNothing() throws IOException {
        String config = config("scan: {paths: [app], exclude: [\"*.yml\"]}\n");
        Files.writeString(folder.resolve("app/other.yml"), APP.replace("till", "oven"));

        assertThat(Cli.run("scan", "--config", config).out())
                .contains("1 finding ")
                .contains("1 file ignored, by " + config);
        assertThat(Cli.run(
                                "scan",
                                "--config",
                                config,
                                folder.resolve("app/other.yml").toString())
                        .out())
                .contains("oven");
    }

    @Test
    void suppressionsStandInTheFileOrBesideIt() throws IOException {
        String entry = """
                  - rule: static-credential-in-configmap
                    object: ConfigMap/bakery/till
                    path: data["settings.ini"] › [db] › password
                    reason: moves next week
                    owner: bakery
                    until: 2099-12-31
                """;
        Files.writeString(
                folder.resolve("accepted.yaml"), "schema: plumbline.dev/suppressions/v1\nsuppressions:\n" + entry);

        assertThat(Cli.run("scan", "--config", config("suppressions:\n" + entry), app())
                        .code())
                .isZero();
        assertThat(Cli.run("scan", "--config", config("suppression-files: accepted.yaml\n"), app())
                        .out())
                .contains("1 finding suppressed, by " + folder.resolve("accepted.yaml"));
    }

    @Test
    void aWrongConfigurationIsWrongUsageAndNothingIsScanned() throws IOException {
        Cli cli = Cli.run("scan", "--config", config("gate: {fail-no: high}\n"), app());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("config.yaml:1:8: no such field; did you mean fail-on?");
        assertThat(cli.out()).isEmpty();
        assertThat(Cli.run("scan", "--config", folder.resolve("none.yaml").toString(), app())
                        .code())
                .isEqualTo(2);
        assertThat(Cli.run("", Map.of("PLUMBLINE_MIN_CONFIDENCE", "sure"), "scan", app())
                        .err())
                .contains("PLUMBLINE_MIN_CONFIDENCE takes heuristic, strong, certain");
    }

    @Test
    void helpNeedsNoConfiguration() {
        assertThat(Cli.run("", Map.of("PLUMBLINE_CONFIG", "none.yaml"), "scan", "--help")
                        .code())
                .isZero();
    }

    @Test
    void aScanThatTrustsOnlyWhatItIsGivenDoesNotObeySuppressionsUnderItsPaths() throws IOException {
        String text = """
                schema: plumbline.dev/suppressions/v1
                suppressions:
                  - rule: static-credential-in-configmap
                    object: ConfigMap/bakery/till
                    path: data["settings.ini"] › [db] › password
                    reason: please
                    owner: bakery
                    until: 2099-12-31
                """;
        Path inside = Files.writeString(folder.resolve("app/accepted.txt"), text);
        Path outside = Files.writeString(folder.resolve("accepted.yaml"), text);
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), inside);

        assertThat(trusting(inside).code()).isEqualTo(1);
        assertThat(trusting(inside).out()).contains("1 suppression not obeyed, by --trusted-only");
        assertThat(trusting(link).code()).isEqualTo(1);
        assertThat(trusting(outside).code()).isZero();
    }

    @Test
    void aSidecarOfOnesOwnIsUnderstoodWhenTheFileKnowsItsImage() throws IOException {
        Path estate = Files.createDirectories(folder.resolve("estate"));
        try (Stream<Path> files = Files.list(Fixtures.ROOT.resolve("story/after"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        estate.resolve(file.getFileName()),
                        Files.readString(file).replace("tsidentity/tornjak-example-sidecar", "platform/fetcher"));
            }
        }
        String config = config("""
                images:
                  - {repository: platform/fetcher, is: sidecar, mount: jwt, audience: vault, program: run-sidecar}
                """);

        assertThat(Cli.run("trace", "shop/py", estate.toString()).out()).doesNotContain("auth mount jwt");
        assertThat(Cli.run("trace", "--config", config, "shop/py", estate.toString())
                        .out())
                .contains("auth mount jwt");
    }

    private Cli trusting(Path suppressions) {
        return Cli.run("scan", "--trusted-only", "--suppressions", suppressions.toString(), app());
    }

    private String config(String text) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), text).toString();
    }

    private String app() {
        return folder.resolve("app").toString();
    }

    private static String withoutOrigins(String page) {
        return page.replaceAll(" *#.*", "");
    }
}
