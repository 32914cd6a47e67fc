// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.apiserver.Fault;
import dev.plumbline.apiserver.GeneratedCluster;
import dev.plumbline.apiserver.StubApiServer;
import dev.plumbline.apiserver.StubEstate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: signals, and too little memory. */
class ClusterProcessTest {
    @TempDir
    Path folder;

    /** What a process left behind. */
    private record Ended(int code, String out, String err) {}

    private Process start(StubApiServer server, List<String> options) throws IOException {
        return start(server.address(), options);
    }

    private Process start(String address, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(options);
        words.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.plumbline.cli.Main",
                "scan",
                "--cluster",
                "--kubeconfig",
                ClusterRun.kubeconfig(address, StubApiServer.TOKEN, folder).toString()));
        return new ProcessBuilder(words)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Ended ended(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(folder.resolve("out")),
                // How far it is, is told in between when the machine is slow.
                Files.readString(folder.resolve("err")).replaceAll("(?m)^plumbline: read [0-9]+ of .*\\n", ""));
    }

    @Test
    void aSignalEndsReadingAndTheReportSaysWhatIsMissing() throws IOException, InterruptedException {
        for (String signal : List.of("TERM", "INT")) {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            try (StubApiServer server = StubApiServer.plain(ClusterEstates.shop())) {
                server.fault("/api/v1/secrets", (exchange, good) -> {
                    asked.countDown();
                    Fault.hang(end).answer(exchange, good);
                });
                Process process = start(server, List.of());
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor();

                Ended ended = ended(process);

                assertThat(ended.code()).isEqualTo(3);
                assertThat(ended.err()).isEmpty();
                assertThat(ended.out())
                        .contains("Not looked at", "secrets", "the scan was stopped before it was read", "incomplete");
            } finally {
                end.countDown();
            }
        }
    }

    @Test
    void tooLittleMemoryIsSaidInOneLine() throws IOException, InterruptedException {
        StubEstate estate = StubEstate.kubernetes();
        for (int number = 0; number < 12; number++) {
            estate.addItem(
                    "configmaps",
                    "shop",
                    "large-" + number,
                    "{\"metadata\":{\"namespace\":\"shop\",\"name\":\"large-" + number + "\"},\"data\":{\"text\":\""
                            + "lorem ipsum ".repeat(700_000) + "\"}}");
        }
        try (StubApiServer server = StubApiServer.plain(estate)) {
            Ended ended = ended(start(server, List.of("-Xmx24m")));

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err().lines().filter(line -> line.startsWith("plumbline: out of memory")))
                    .singleElement()
                    .asString()
                    .contains("the limit is 24 MB", "PLUMBLINE_JAVA_OPTS=-Xmx", "--namespace");
        }
    }

    @Test
    void memoryGrowsWithObjectsAndNotWithTheirBytes() throws IOException, InterruptedException {
        for (int configMapBytes : new int[] {1_000, 100_000}) {
            String address = GeneratedCluster.start(1_000, configMapBytes);

            Ended ended = ended(start(address, List.of("-Xmx32m", "-XX:+UseSerialGC")));

            assertThat(ended.err()).isEmpty();
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).contains("1,000 objects", "nothing left out");
        }
    }
}
