// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import dev.plumbline.cluster.AccessException;
import dev.plumbline.cluster.ClusterException;
import dev.plumbline.cluster.ClusterSource;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.Notice;
import dev.plumbline.intake.Estate;
import dev.plumbline.intake.Estates;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Intake;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Missing;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Reading;
import dev.plumbline.intake.Shard;
import dev.plumbline.intake.TreeKeeper;
import dev.plumbline.manifest.Location;
import dev.plumbline.part.MaskedTrees;
import dev.plumbline.render.Renderers;
import dev.plumbline.render.Rendering;
import dev.plumbline.source.FileSource;
import dev.plumbline.verdict.UnknownReason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads everything that a command was asked to look at, from files, standard input and a cluster. */
final class Inputs {
    private final Console console;
    private final ConfigOptions config;
    private final InputOptions options;
    private final ClusterOptions cluster;
    private final Optional<Shard> shard;
    private final Ledger ledger = new Ledger();
    private final ExamineOptions examine;
    private final FingerprintKey key;

    /**
     * What was read, put together.
     *
     * @param clusterName empty without a cluster
     * @param places leads from places in rendered text to the files that it was rendered from
     * @param notices how a cluster differs from the files beside it
     * @param fleet whether the estates are several clusters
     */
    record Read(
            List<Estate> estates,
            Coverage coverage,
            Optional<String> clusterName,
            UnaryOperator<Location> places,
            List<Notice> notices,
            boolean fleet) {
        static Read of(Intake intake, UnaryOperator<Location> places) {
            Estates.Joined joined = intake.estates();
            return new Read(
                    joined.estates(),
                    intake.coverage(),
                    intake.cluster().map(Intake.Live::name),
                    places,
                    joined.notices(),
                    false);
        }
    }

    /** What was read, and which of it was rendered. */
    record Gathered(Intake intake, Rendering rendering) {}

    /** @param shard the share that is to be kept of what is read; empty to keep all that judging needs */
    Inputs(
            Console console,
            ConfigOptions config,
            InputOptions options,
            ClusterOptions cluster,
            LocalDate asOf,
            FingerprintKey key,
            Optional<Shard> shard) {
        this.console = console;
        this.config = config;
        this.options = options;
        this.cluster = cluster;
        this.key = key;
        this.shard = shard;
        examine = new ExamineOptions(asOf, options.review);
    }

    /** The paths to read: the given ones, or the current folder when there is nothing else to scan. */
    List<String> paths() {
        return cluster.cluster ? List.copyOf(options.paths) : options.pathsOrHere();
    }

    /** @throws UsageException for a path that does not exist; nothing has been read then */
    Read read(Progress progress) {
        Gathered gathered = gather(progress);
        return Read.of(gathered.intake(), gathered.rendering().places());
    }

    /** As {@link #read}, before anything is put together. */
    Gathered gather(Progress progress) {
        paths().forEach(path -> GivenPath.check(path, "file or folder"));
        config.notObeyed.ifPresent(file -> ledger.passedOver("configuration not obeyed", file));
        if (!cluster.cluster) {
            return readFiles(Optional::empty, progress);
        }
        // Found before anything is read: a wrong context should not cost a wait.
        Ledger seen = new Ledger();
        ClusterSource source = open(seen, progress);
        console.interruption().tell(source::stop);
        return readFiles(() -> Optional.of(readCluster(source, seen, progress)), progress);
    }

    private static Intake.Live readCluster(ClusterSource source, Ledger seen, Progress progress) {
        List<Piece> pieces = List.of();
        try {
            pieces = source.read();
        } catch (ClusterException e) {
            // The report says it too; the line on standard error is what a person sees first.
            progress.warning(String.valueOf(e.getMessage()));
            seen.gap(UnknownReason.NOT_READ, "the cluster", String.valueOf(e.getMessage()));
        }
        return new Intake.Live(source.name(), pieces, seen.coverage(), source.reading());
    }

    private ClusterSource open(Ledger seen, Progress progress) {
        try {
            return ClusterSource.open(
                    cluster.access(console),
                    cluster.request(shard.orElse(Shard.WHOLE)),
                    this::gathering,
                    seen,
                    progress);
        } catch (AccessException e) {
            String meant = e.unknownContext()
                    .map(name -> Suggestions.clause(name, e.contexts()))
                    .orElse("");
            throw new UsageException(e.getMessage() + meant);
        }
    }

    private Gathered readFiles(Supplier<Optional<Intake.Live>> live, Progress progress) {
        Reading reading = new Reading(gathering(), ledger);
        Rendering rendering;
        List<Piece> pieces;
        try (Renderers renderers = new Renderers(console.environment())) {
            rendering = new Rendering(renderers, options.rendering(), reading, ledger);
            FileSource source = new FileSource(reading, ledger, !options.trustedOnly, progress::reading, rendering)
                    .ignoring(Path.of(config.file.file()), config.file.excluded());
            for (String path : paths()) {
                if (path.equals(FileSource.STANDARD_INPUT)) {
                    source.readStandardInput(console.in());
                } else {
                    source.read(path);
                }
            }
            pieces = rendering.settled(reading.pieces());
        }
        Optional<Intake.Live> cluster = live.get();
        progress.done();
        return new Gathered(
                new Intake(pieces, reading.listings(), ledger.coverage(), cluster, Missing.NONE), rendering);
    }

    private Gathering gathering() {
        return new Gathering(
                new Examiner(new Fingerprinter(key.bytes()), examine),
                Keepers.ALL,
                shard.<TreeKeeper>map(MaskedTrees::new).orElse(TreeKeeper.NONE));
    }
}
