// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.config.Setting;
import dev.plumbline.finding.Coverage;
import dev.plumbline.fleet.Fleet;
import dev.plumbline.fleet.FleetException;
import dev.plumbline.page.RulePage;
import dev.plumbline.report.Roots;
import dev.plumbline.report.Surroundings;
import dev.plumbline.triage.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins finished reports of several clusters: nothing is judged again, but suppressions, baseline and gate may be of merge. */
final class FleetRun {
    private final ConfigOptions config;
    private final Judging judging;
    private final Fleet.Builder reports = new Fleet.Builder();
    private int given;

    FleetRun(ConfigOptions config, Judging judging) {
        this.config = config;
        this.judging = judging;
    }

    boolean isEmpty() {
        return given == 0;
    }

    /** Answers what is wrong with the report, if anything is. */
    Optional<String> add(String file, InputStream in) {
        given++;
        try {
            reports.add(file, in);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** @param unread reports that could not be read */
    ExitCode run(List<Coverage.Gap> unread, @Nullable LocalDate asOf, boolean trustedOnly) {
        for (Setting setting : List.of(Setting.ONLY_RULES, Setting.SKIPPED_RULES)) {
            if (config.isFlag(setting)) {
                throw new UsageException(
                        setting.option() + " is for what is judged; a finished report was judged before");
            }
        }
        Fleet fleet = fleet(unread);
        Judging.About about = new Judging.About(
                Optional.ofNullable(asOf)
                        .or(fleet::asOf)
                        .orElseGet(() -> judging.clock().today()),
                fleet.scanned(),
                fleet.keyed(),
                new Surroundings(Roots.NONE.knowing(fleet.places()), Optional.empty(), RulePage::of),
                Trust.in(trustedOnly, fleet.scanned(), config.file.file()));
        return judging.report(fleet.result(), fleet.clusters(), about, fleet::and);
    }

    private Fleet fleet(List<Coverage.Gap> unread) {
        try {
            return reports.build(unread);
        } catch (FleetException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
