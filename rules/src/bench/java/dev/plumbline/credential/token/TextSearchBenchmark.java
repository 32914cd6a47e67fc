// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.connection.ConnectionPart;
import dev.plumbline.credential.connection.Connections;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The searches over one megabyte of mixed configuration, so that operations per second are megabytes per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextSearchBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private final String text = MixedConfiguration.of(1_000_000);

    /** Tokens alone. */
    @Benchmark
    public List<TokenMatch> tokens() {
        return TokenCatalog.standard().find(text, DAY);
    }

    /** URLs, connection strings and headers alone. */
    @Benchmark
    public List<ConnectionPart> connections() {
        return Connections.find(text);
    }
}
