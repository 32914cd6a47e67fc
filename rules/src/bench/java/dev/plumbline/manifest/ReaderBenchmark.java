// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One megabyte of manifests through each way of reading; a score of 50 ops/s is 50 MB/s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ReaderBenchmark {
    private static final Origin ORIGIN = Origin.file("bench.yaml");
    private static final int SIZE = 1_000_000;
    private static final String DEPLOYMENT = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web-%1$d
              namespace: shop-%1$d
              labels: {app: web, tier: "front"}
            spec:
              replicas: 2
              template:
                spec:
                  containers:
                  # the only one
                  - name: web
                    image: "registry.example/shop/web:1.%1$d"
                    args: ["--port=8080", '-v']
                    env:
                    - name: DATABASE_HOST
                      value: db-%1$d.shop.svc
                    command:
                    - sh
                    - -c
                    - |
                      set -e
                      exec /app/web --id %1$d
            """;

    private final List<PlacedText> documents = new ArrayList<>();
    private byte[] yaml = {};
    private byte[] json = {};

    @Setup(Level.Trial)
    public void write() {
        StringBuilder text = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; text.length() < SIZE; number++) {
            String document = DEPLOYMENT.formatted(number);
            text.append(document);
            documents.add(PlacedText.ofFile(document));
        }
        for (int number = 0; lines.length() < SIZE; number++) {
            lines.append(
                    "{\"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"a-%d\"}, \"data\": {\"k\": \"v\\n%d\"}}\n"
                            .formatted(number, number));
        }
        yaml = text.toString().getBytes(StandardCharsets.UTF_8);
        json = lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public int wholeYaml() {
        return read(yaml);
    }

    @Benchmark
    public int wholeJson() {
        return read(json);
    }

    @Benchmark
    public int quick() {
        int comments = 0;
        for (PlacedText document : documents) {
            Document read = QuickYaml.read(ORIGIN, document, problem -> {});
            comments += read == null ? 0 : read.comments().size();
        }
        return comments;
    }

    @Benchmark
    public int engine() {
        int comments = 0;
        for (PlacedText document : documents) {
            comments +=
                    YamlReader.read(ORIGIN, document, problem -> {}).comments().size();
        }
        return comments;
    }

    private static int read(byte[] bytes) {
        int[] count = new int[1];
        ManifestReader.read(ORIGIN, bytes, new DocumentSink() {
            @Override
            public void document(Document document) {
                count[0]++;
            }

            @Override
            public void problem(Problem problem) {
                throw new IllegalStateException(problem.kind().name());
            }
        });
        return count[0];
    }
}
