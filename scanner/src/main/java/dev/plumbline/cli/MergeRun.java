// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.finding.Coverage;
import dev.plumbline.part.Merge;
import dev.plumbline.part.Part;
import dev.plumbline.part.PartException;
import dev.plumbline.part.PartReader;
import dev.plumbline.source.FileSource;
import dev.plumbline.stored.StoredReport;
import dev.plumbline.triage.ExitCode;
import dev.plumbline.verdict.UnknownReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads parts or reports, joins what belongs together, and judges parts; what cannot be used is a gap. */
final class MergeRun {
    private final Console console;
    private final ConfigOptions config;
    private final OutputOptions output;
    private final Judging judging;
    private final List<Merge.Given> given = new ArrayList<>();
    private final FleetRun fleet;
    private final List<Coverage.Gap> gaps = new ArrayList<>();

    MergeRun(Console console, ConfigOptions config, OutputOptions output, Judging judging) {
        this.console = console;
        this.config = config;
        this.output = output;
        this.judging = judging;
        fleet = new FleetRun(config, judging);
    }

    ExitCode run(List<String> files, @Nullable LocalDate asOf, boolean trustedOnly) {
        files.forEach(file -> GivenPath.check(file, "part"));
        files.forEach(this::read);
        if (!fleet.isEmpty()) {
            if (!given.isEmpty()) {
                throw new UsageException(
                        "parts and finished reports do not join; merge the parts of each cluster first,"
                                + " with --report json=FILE");
            }
            return fleet.run(gaps, asOf, trustedOnly);
        }
        if (given.isEmpty()) {
            throw new UsageException("no part could be read\n"
                    + String.join(
                            "\n",
                            gaps.stream()
                                    .map(gap -> gap.what() + ": " + gap.message())
                                    .toList()));
        }
        Merge merge = Merge.of(given);
        Joined joined = Joined.of(merge, gaps);
        Judging.About about = new Judging.About(
                Optional.ofNullable(asOf).orElse(merge.asOf()),
                joined.scanned(),
                merge.keyed(),
                joined.surroundings(console, !output.noVersionControl),
                Trust.in(trustedOnly || merge.trustedOnly(), joined.scanned(), config.file.file()));
        return judging.judge(joined.read(), about, UnaryOperator.identity());
    }

    private void read(String file) {
        boolean standardInput = file.equals(FileSource.STANDARD_INPUT);
        try (InputStream in =
                new BufferedInputStream(standardInput ? console.in() : Files.newInputStream(Path.of(file)))) {
            if (StoredReport.isReport(in)) {
                fleet.add(file, in).ifPresent(why -> gap(UnknownReason.UNPARSEABLE, file, why));
                return;
            }
            Part part = PartReader.read(in, "part " + (given.size() + 1));
            given.add(new Merge.Given(file, part));
        } catch (PartException e) {
            gap(UnknownReason.UNPARSEABLE, file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            gap(
                    UnknownReason.NOT_READ,
                    file,
                    "the part cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private void gap(UnknownReason reason, String file, String message) {
        gaps.add(new Coverage.Gap(reason, file, message, Optional.empty(), true));
    }
}
