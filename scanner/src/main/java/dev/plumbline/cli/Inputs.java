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
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Listing;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Reading;
import dev.plumbline.manifest.Location;
import dev.plumbline.render.Renderers;
import dev.plumbline.render.Rendering;
import dev.plumbline.source.FileSource;
import dev.plumbline.verdict.UnknownReason;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads everything that a command was asked to look at, from files, standard input and a cluster. */
final class Inputs {
    private final Console console;
    private final ConfigOptions config;
    private final InputOptions options;
    private final ClusterOptions cluster;
    private final Ledger ledger = new Ledger();
    private final ExamineOptions examine;
    private final FingerprintKey key;
    /**
     * What was read.
     *
     * @param clusterName empty without a cluster
     * @param places leads from places in rendered text to the files that it was rendered from
     * @param notices how a cluster differs from the files beside it
     */
    record Read(
            List<Estate> estates,
            Coverage coverage,
            Optional<String> clusterName,
            UnaryOperator<Location> places,
            List<Notice> notices) {}

    private record FromFiles(List<Piece> pieces, List<Listing> listings, UnaryOperator<Location> places) {}

    Inputs(
            Console console,
            ConfigOptions config,
            InputOptions options,
            ClusterOptions cluster,
            LocalDate asOf,
            FingerprintKey key) {
        this.console = console;
        this.config = config;
        this.options = options;
        this.cluster = cluster;
        this.key = key;
        examine = new ExamineOptions(asOf, options.review);
    }

    /** The paths to read: the given ones, or the current folder when there is nothing else to scan. */
    List<String> paths() {
        return cluster.cluster ? List.copyOf(options.paths) : options.pathsOrHere();
    }

    /** @throws UsageException for a path that does not exist; nothing has been read then */
    Read read(Progress progress) {
        paths().forEach(Inputs::check);
        config.notObeyed.ifPresent(file -> ledger.passedOver("configuration not obeyed", file));
        if (!cluster.cluster) {
            FromFiles files = readFiles(progress);
            progress.done();
            return new Read(
                    Estates.of(files.pieces(), files.listings()),
                    ledger.coverage(),
                    Optional.empty(),
                    files.places(),
                    List.of());
        }
        // Found before anything is read: a wrong context should not cost a wait.
        ClusterSource source = open(progress);
        console.interruption().tell(source::stop);
        FromFiles files = readFiles(progress);
        List<Piece> pieces = List.of();
        try {
            pieces = source.read();
        } catch (ClusterException e) {
            // The report says it too; the line on standard error is what a person sees first.
            progress.warning(String.valueOf(e.getMessage()));
            ledger.gap(UnknownReason.NOT_READ, "the cluster", String.valueOf(e.getMessage()));
        }
        progress.done();
        source.reading().accountTo(ledger);
        Estates.Joined joined = Estates.joined(
                pieces, files.pieces(), files.listings(), source.reading().scope());
        return new Read(
                joined.estates(), ledger.coverage(), Optional.of(source.name()), files.places(), joined.notices());
    }

    private ClusterSource open(Progress progress) {
        try {
            return ClusterSource.open(cluster.access(console), cluster.request(), this::gathering, ledger, progress);
        } catch (AccessException e) {
            String meant = e.unknownContext()
                    .map(name -> Suggestions.clause(name, e.contexts()))
                    .orElse("");
            throw new UsageException(e.getMessage() + meant);
        }
    }

    private FromFiles readFiles(Progress progress) {
        Reading reading = new Reading(gathering(), ledger);
        try (Renderers renderers = new Renderers(console.environment())) {
            Rendering rendering = new Rendering(renderers, options.rendering(), reading, ledger);
            FileSource source = new FileSource(reading, ledger, !options.trustedOnly, progress::reading, rendering)
                    .ignoring(Path.of(config.file.file()), config.file.excluded());
            for (String path : paths()) {
                if (path.equals(FileSource.STANDARD_INPUT)) {
                    source.readStandardInput(console.in());
                } else {
                    source.read(path);
                }
            }
            return new FromFiles(rendering.settled(reading.pieces()), reading.listings(), rendering.places());
        }
    }

    private Gathering gathering() {
        return new Gathering(new Examiner(new Fingerprinter(key.bytes()), examine), Keepers.ALL);
    }

    private static void check(String path) {
        if (path.equals(FileSource.STANDARD_INPUT)) {
            return;
        }
        try {
            if (!Files.exists(Path.of(path))) {
                throw new UsageException("no such file or folder: " + path);
            }
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + path.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
