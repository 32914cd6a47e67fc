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
    private final ScanArguments given;

    ShardRun(Console console, ScanArguments given) {
        this.console = console;
        this.given = given;
    }

    ExitCode run(Shard shard) {
        FingerprintKey key = FingerprintKey.from(given.input.keyFile(), console);
        LocalDate asOf = given.input.asOf(Clock.of(console));
        Inputs inputs = new Inputs(console, given.config, given.input, given.cluster, asOf, key, Optional.of(shard));
        Inputs.Gathered gathered = inputs.gather(Progress.of(console, given.output, given.cluster.cluster));
        Surroundings surroundings = SurroundingsOf.paths(inputs.paths(), console, !given.output.noVersionControl);
        Intake intake = gathered.intake().placed(gathered.rendering().places());
        Marks marks = new Marks(key.bytes(), key.given());
        PartHead head = new PartHead(
                Version.number(),
                intake.cluster().map(Intake.Live::name).or(given.cluster::name).orElse(""),
                shard,
                asOf,
                marks.ofKey(),
                given.input.trustedOnly,
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
        return gaps.isEmpty() || given.gate.allowIncomplete ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
    }

    /** To the file that is named; to standard output when none is, or when it is asked for too. */
    private void write(OutputFile.Text part) {
        boolean named = given.config.isFlag(Setting.REPORTS);
        try {
            if (named) {
                OutputFile.write(part, Path.of(given.output.reportFiles().get("json")));
            }
            if (!given.output.quiet && (!named || given.config.isFlag(Setting.FORMAT))) {
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
                .forEach(gap ->
                        console.err().println("plumbline: " + Console.printable(gap.what() + ": " + gap.message())));
        if (gaps.size() > SHOWN_GAPS) {
            console.err().println("plumbline: and " + (gaps.size() - SHOWN_GAPS) + " more; merge reports them all");
        }
    }
}
