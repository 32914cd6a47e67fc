// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each format with 50,000 findings, cold, in 256 MB: every one is to take less than three seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx256m")
public class WriteBenchmark {
    private static final Report REPORT = Report.of(Many.findings(50_000), Story.run());

    @Param({"console", "html", "sarif", "json", "markdown", "junit", "gitlab-codequality", "openreports", "prometheus"})
    public String format;

    @Benchmark
    public void write() throws IOException {
        Formats.named(format).orElseThrow().write(REPORT, Writer.nullWriter());
    }
}
