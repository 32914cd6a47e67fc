// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.finding.Coverage;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Shard;
import dev.plumbline.part.Marks;
import dev.plumbline.part.PartHead;
import dev.plumbline.part.PartWriter;
import dev.plumbline.report.OutputFile;
import dev.plumbline.report.Surroundings;
import dev.plumbline.triage.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One share of a scan: read, and write down what was gathered; nothing is judged. */
final class ShardRun {
    private static final int SHOWN_GAPS = 10;

    private final Console console;
    private final ConfigOptions config;
    private final InputOptions input;
    private final ClusterOptions cluster;
    private final OutputOptions output;

    ShardRun(Console console, ConfigOptions config, InputOptions input, ClusterOptions cluster, OutputOptions output) {
        this.console = console;
        this.config = config;
        this.input = input;
        this.cluster = cluster;
        this.output = output;
    }

    ExitCode run(Shard shard, boolean allowIncomplete) {
        FingerprintKey key = FingerprintKey.from(input.keyFile(), console);
        LocalDate asOf =
                Optional.ofNullable(input.asOf).orElse(Clock.of(console).today());
        Inputs inputs = new Inputs(console, config, input, cluster, asOf, key, Optional.of(shard));
        Inputs.Gathered gathered = inputs.gather(Progress.of(console, output, cluster.cluster));
        Surroundings surroundings = SurroundingsOf.paths(inputs.paths(), console, !output.noVersionControl);
        Intake intake = gathered.intake().placed(gathered.rendering().places());
        Marks marks = new Marks(key.bytes(), key.given());
        PartHead head = new PartHead(
                Version.number(),
                intake.cluster().map(Intake.Live::name).or(cluster::name).orElse(""),
                shard,
                asOf,
                marks.ofKey(),
                input.trustedOnly,
                inputs.paths(),
                surroundings.versionControl());
        Set<String> own = intake.files().stream()
                .map(piece -> piece.gathered())
                .filter(each -> shard.owns(each.object().id()))
                .map(each -> each.origin().path())
                .collect(Collectors.toSet());
        PartWriter writer = new PartWriter(head, marks, surroundings.roots());
        write(out -> writer.write(intake, gathered.rendering().texts(own::contains), out));
        List<Coverage.Gap> gaps =
                intake.coverage().gaps().stream().filter(Coverage.Gap::asked).toList();
        tell(gaps);
        return gaps.isEmpty() || allowIncomplete ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
    }

    /** To the file that is named; to standard output when none is, or when it is asked for too. */
    private void write(OutputFile.Text part) {
        boolean named = ShardOptions.isFlag(config, Setting.REPORTS);
        try {
            if (named) {
                OutputFile.write(part, Path.of(output.reportFiles().get("json")));
            }
            if (!output.quiet && (!named || ShardOptions.isFlag(config, Setting.FORMAT))) {
                part.write(console.out());
                if (console.out().checkError()) {
                    throw new IOException("cannot write the part to standard output");
                }
            }
        } catch (IOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** A part is for machines, so a person reads here why the exit code is what it is. */
    private void tell(List<Coverage.Gap> gaps) {
        gaps.stream()
                .limit(SHOWN_GAPS)
                .forEach(gap -> console.err().println("plumbline: " + clean(gap.what() + ": " + gap.message())));
        if (gaps.size() > SHOWN_GAPS) {
            console.err().println("plumbline: and " + (gaps.size() - SHOWN_GAPS) + " more; merge reports them all");
        }
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
