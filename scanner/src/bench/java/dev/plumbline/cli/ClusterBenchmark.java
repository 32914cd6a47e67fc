// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.apiserver.GeneratedCluster;
import dev.plumbline.apiserver.StubApiServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole scan of a generated cluster, cold, which a process of its own serves: 10,000 objects in 96 MB in less than 5 s, 100,000 in
 * 256 MB in less than 60 s, on two cores; ConfigMaps of twice the size change the time, not the memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ClusterBenchmark {
    @Param({"2000", "4000"})
    public int configMapBytes;

    private Process server;
    private Path kubeconfig;

    @Benchmark
    @Fork(
            value = 3,
            jvmArgsAppend = {"-Xmx96m", "-XX:+UseSerialGC"})
    public int tenThousandObjects() throws IOException {
        return scan(10_000);
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
    public int hundredThousandObjects() throws IOException {
        return scan(100_000);
    }

    private int scan(int objects) throws IOException {
        String address = start(objects);
        kubeconfig = ClusterRun.kubeconfig(address, StubApiServer.TOKEN, Files.createTempDirectory("plumbline-bench"));
        Cli cli = Cli.run("scan", "--cluster", "--kubeconfig", kubeconfig.toString(), "--quiet");
        if (cli.code() != 1) {
            throw new IllegalStateException("exit code " + cli.code() + ": " + cli.err());
        }
        return cli.code();
    }

    private String start(int objects) throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GeneratedCluster.class.getName(),
                        String.valueOf(objects),
                        String.valueOf(configMapBytes))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return output.readLine();
    }

    @Setup
    public void nothingRuns() {
        server = null;
    }

    @TearDown
    public void stop() throws IOException {
        if (server != null) {
            server.destroy();
        }
        Files.deleteIfExists(kubeconfig);
        Files.deleteIfExists(kubeconfig.getParent());
    }
}
