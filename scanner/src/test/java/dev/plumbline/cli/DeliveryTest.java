// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.build.Run;
import dev.plumbline.delivery.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that leave the machine. */
class DeliveryTest {
    private static final String HOOK = "/hooks/s3cr3t-path?token=s3cr3t-query";
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

    private final Receiver receiver = Receiver.plain();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/till.yaml"), APP);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private Cli scan(String... options) {
        return Cli.run(Stream.concat(Stream.of("scan", folder + "/app"), Stream.of(options))
                .toArray(String[]::new));
    }

    private String hook() throws IOException {
        return "@" + Files.writeString(folder.resolve("hook"), receiver.address() + HOOK + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | application/json",
                "html | text/html; charset=utf-8",
                "sarif | application/sarif+json",
                "prometheus | text/plain; version=0.0.4; charset=utf-8",
                "junit | application/xml"
            })
    void whatIsSentIsWhatStandsInTheFile(String format, String mediaType) throws IOException {
        Path file = folder.resolve("report");

        Cli cli =
                scan("--report", format + "=" + file, "--post", format + "=" + hook(), "--put", format + "=" + hook());

        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.err()).isEmpty();
        assertThat(receiver.received()).extracting(Receiver.Received::method).containsExactly("POST", "PUT");
        assertThat(receiver.received()).allSatisfy(received -> {
            assertThat(received.body()).isEqualTo(Files.readAllBytes(file));
            assertThat(received.header("Content-type")).isEqualTo(mediaType);
            assertThat(received.target()).isEqualTo(HOOK);
        });
    }

    @Test
    void aDeliveryThatFailsCostsNoOtherReport() throws IOException {
        Path file = folder.resolve("report.json");
        receiver.then(403).then(200);

        Cli cli = scan("--report", "json=" + file, "--put", "json=" + hook(), "--put", "html=" + hook());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err())
                .contains("cannot put the json report to " + receiver.address() + ": it answers 403")
                .contains("make a new one")
                .doesNotContain("s3cr3t");
        assertThat(file).content().startsWith("{");
        assertThat(cli.out()).contains("1 finding");
        assertThat(receiver.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/s3cr3t?token=s3cr3t",
                "json=s3cr3t",
                "s3cr3t",
                "json=",
                "json=ftp://s3cr3t",
                "=https://hooks.example.org/s3cr3t"
            })
    void aWrongAddressIsWrongUsageAndIsNotQuoted(String written) {
        Cli cli = scan("--post", written);

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("--post").doesNotContain("s3cr3t");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void theConfigurationThatIsNamedSendsAndFilesAreSeenFromItsFolder() throws IOException {
        hook();
        Path file =
                configuration("{post: {json: \"@hook\"}, put: {prometheus: \"" + receiver.address() + "/metrics\"}}");

        assertThat(scan("--config", file.toString()).code()).isEqualTo(1);
        assertThat(receiver.received()).extracting(Receiver.Received::target).containsExactly(HOOK, "/metrics");
        assertThat(Cli.run("config", "--config", file.toString()).out())
                .contains("json: \"@" + folder + "/hook\"")
                .contains("prometheus: \"" + receiver.address() + "/...\"")
                .doesNotContain("/metrics");
    }

    @Test
    void theVariableSendsAndItsAddressIsNotShown() {
        Map<String, String> environment = Map.of("PLUMBLINE_POST", "json=" + receiver.address() + HOOK);

        Cli.run("", environment, "scan", folder + "/app");

        assertThat(receiver.received()).hasSize(1);
        assertThat(Cli.run("", environment, "config").out())
                .contains("PLUMBLINE_POST")
                .doesNotContain("s3cr3t");
    }

    @Test
    void anAddressThatIsASecretHasNoPlaceInAConfiguration() throws IOException {
        Path file = configuration("{put: {json: \"" + receiver.address() + HOOK + "\"}}");

        Cli cli = scan("--config", file.toString());

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).contains("config.yaml:1:").contains("is a secret").doesNotContain("s3cr3t");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aConfigurationThatIsOnlyFoundSendsNothing() throws Exception {
        Files.writeString(
                folder.resolve("app/.plumbline.yaml"), "output: {post: {json: \"" + receiver.address() + "/in\"}}\n");

        Run found = run();
        assertThat(found.status()).isEqualTo(2);
        assertThat(found.errors().toString())
                .contains(".plumbline.yaml:1:")
                .contains("sends no reports; name it with --config .plumbline.yaml");
        assertThat(run("--trusted-only").status()).isEqualTo(1);
        assertThat(receiver.received()).isEmpty();
        assertThat(run("--config", ".plumbline.yaml").status()).isEqualTo(1);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aConfigurationThatWasFoundRunsNoPluginAndWritesNothingElsewhere() throws Exception {
        Path marker = folder.resolve("ran");
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: one
                contexts: [{name: one, context: {cluster: one, user: one}}]
                clusters: [{name: one, cluster: {server: "%s"}}]
                users: [{name: one, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: touch, args: ["%s"], interactiveMode: Never}}}]
                """.formatted(receiver.address(), marker));
        Path file = folder.resolve("app/.plumbline.yaml");
        Files.writeString(file, """
                schema: plumbline.dev/config/v1
                scan: {cluster: true}
                cluster: {kubeconfig: kubeconfig}
                """);
        Run plugin = Run.of(folder.resolve("app"), Map.of(), "", program("scan"));
        Files.writeString(file, """
                schema: plumbline.dev/config/v1
                output: {reports: {json: ../elsewhere.json}}
                """);
        Run elsewhere = run();

        assertThat(plugin.status()).isEqualTo(2);
        assertThat(plugin.errors().toString()).contains(".plumbline.yaml:3", "names no kubeconfig");
        assertThat(marker).doesNotExist();
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.errors().toString()).contains(".plumbline.yaml:2", "writes no reports outside its folder");
        assertThat(folder.resolve("elsewhere.json")).doesNotExist();
    }

    private static List<String> program(String... words) {
        return Stream.concat(
                        Stream.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.plumbline.cli.Main"),
                        Stream.of(words))
                .toList();
    }

    private Run run(String... options) throws Exception {
        String[] words =
                Stream.concat(Stream.of("scan", "."), Stream.of(options)).toArray(String[]::new);
        return Run.of(folder.resolve("app"), Map.of(), "", program(words));
    }

    private Path configuration(String output) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), "output: " + output + "\n");
    }
}
