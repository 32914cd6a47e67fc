// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.chain.FormerValue;
import dev.plumbline.config.Configuration;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.manifest.Origin;
import dev.plumbline.report.Roots;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.triage.Baseline;
import dev.plumbline.triage.Snapshot;
import dev.plumbline.triage.SnapshotReader;
import dev.plumbline.triage.Snapshots;
import dev.plumbline.triage.Suppression;
import dev.plumbline.triage.SuppressionReader;
import dev.plumbline.triage.Suppressions;
import dev.plumbline.triage.Triage;
import dev.plumbline.triage.Triage.Remark;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is decided about findings before the gate: suppressions, and what an earlier report knew. */
final class TriageOptions {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier JSON report; only what it does not know counts.")
    @Nullable
    String baseline;

    @Option(
            names = "--changed-since",
            paramLabel = "REF",
            description = "Judge what differs from where the branch left REF; the rest is reported. Asks git.")
    @Nullable
    String changedSince;

    @Option(
            names = "--suppressions",
            paramLabel = "FILE",
            description = "Findings that are accepted, each with reason, owner and last day; repeatable.")
    List<String> suppressions = new ArrayList<>();

    /** What was read from the files, before anything is scanned, so that a wrong file costs no time. */
    record Decisions(Optional<Snapshot> before, String baseline, List<Suppression> fromFiles) {
        /** The values that the earlier report knew; under another key they equal nothing. */
        List<FormerValue> formerValues() {
            return before.stream()
                    .flatMap(snapshot -> snapshot.findings().stream())
                    .flatMap(finding -> finding.valueFingerprint().stream()
                            .map(hex -> new FormerValue(new ValueFingerprint(hex), finding.subject())))
                    .distinct()
                    .toList();
        }
    }

    /** @throws UsageException for a file that cannot be read or is wrong */
    Decisions read(Configuration configuration) {
        List<Suppression> all = new ArrayList<>(configuration.suppressions());
        List<String> files = suppressions.isEmpty()
                ? configuration.suppressionFiles().stream()
                        .flatMap(said -> said.values().stream())
                        .toList()
                : suppressions;
        files.forEach(file -> all.addAll(suppressions(file)));
        return new Decisions(
                Optional.ofNullable(baseline).map(TriageOptions::snapshot),
                Optional.ofNullable(baseline).orElse(""),
                all);
    }

    /** An earlier report, as {@code --baseline} and {@code diff} read it. */
    static Snapshot snapshot(String file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            return SnapshotReader.read(in);
        } catch (NoSuchFileException e) {
            throw new UsageException("no such report: " + file);
        } catch (IOException e) {
            throw new UsageException(file + ": " + e.getMessage());
        }
    }

    private static List<Suppression> suppressions(String file) {
        try {
            return whole(SuppressionReader.file(file, Files.readAllBytes(Path.of(file)), ruleIds()));
        } catch (NoSuchFileException e) {
            throw new UsageException("no such file: " + file);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static List<Suppression> whole(SuppressionReader.Read read) {
        if (!read.errors().isEmpty()) {
            throw new UsageException(String.join("\n", read.errors()));
        }
        return read.suppressions();
    }

    private static Set<String> ruleIds() {
        return RuleCatalog.all().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
    }

    /** Suppressions first, so that a suppressed finding is neither new nor known. */
    static Triage decide(ScanResult result, RunInfo run, Decisions decisions, Roots roots, boolean keyed, Trust trust) {
        List<Suppression> obeyed = new ArrayList<>();
        List<Suppression> distrusted = new ArrayList<>();
        for (Suppression suppression : decisions.fromFiles()) {
            (trust.inFile(suppression.source()) ? obeyed : distrusted).add(suppression);
        }
        List<Remark> wrong = new ArrayList<>();
        result.suppressions().forEach(text -> {
            SuppressionReader.Read read = SuppressionReader.annotation(text, ruleIds());
            (trust.inObjects() ? obeyed : distrusted).addAll(read.suppressions());
            read.errors()
                    .forEach(error -> wrong.add(
                            new Remark(Remark.Kind.WRONG, text.subject().toString(), error)));
        });
        Triage triage = Suppressions.apply(result, run.asOf(), keyed, obeyed, distrusted)
                .and(wrong);
        if (decisions.before().isEmpty()) {
            return triage;
        }
        Snapshot now = Snapshots.of(
                triage, result, run, path -> roots.place(Origin.file(path)).toString(), keyed);
        return Baseline.compare(triage, now, decisions.before().get(), decisions.baseline());
    }
}
