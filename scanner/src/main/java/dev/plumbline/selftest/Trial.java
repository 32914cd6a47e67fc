// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.selftest;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.RunInfo;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.intake.Estates;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Reading;
import dev.plumbline.manifest.Origin;
import dev.plumbline.report.Formats;
import dev.plumbline.report.Report;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.scan.Scan;
import dev.plumbline.scan.ScanOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One plant on its way through reading, judging and every report. */
final class Trial {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    /** The shortest piece that does not stand in half a megabyte of report by chance, as one of four characters may. */
    private static final int PIECE = 8;

    private final Plant plant;
    private final String value;
    private final Report report;

    /** @param value stands in the plant's file for its credential */
    Trial(Plant plant, String value) {
        this.plant = plant;
        this.value = value;
        ScanResult result = judged(plant.with(value));
        report = Report.of(
                result, new RunInfo("selftest", Instant.EPOCH, Instant.EPOCH, DAY, Optional.empty(), List.of("-"), 0));
    }

    private static ScanResult judged(byte[] text) {
        Ledger ledger = new Ledger();
        Examiner examiner = new Examiner(new Fingerprinter(new byte[32]), new ExamineOptions(DAY, false));
        Reading reading = new Reading(new Gathering(examiner, Keepers.ALL), ledger);
        try {
            reading.readManifest("-", "plant.yaml", Origin.standardInput(), new ByteArrayInputStream(text), false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Scan.judge(
                Estates.of(reading.pieces(), reading.listings()),
                new ScanOptions(RuleCatalog.all(), false),
                ledger.coverage(),
                List.of());
    }

    /** Whether the family says of the plant what it ought to. */
    boolean judgedRight() {
        boolean fired = report.result().findings().stream()
                .anyMatch(finding -> finding.rule().family() == plant.family());
        return fired == plant.fires() && report.result().coverage().complete();
    }

    /** The formats in which the planted value can be seen, raw or in base64. */
    List<String> leaks() {
        List<String> leaking = new ArrayList<>();
        for (String format : Formats.names()) {
            StringBuilder text = new StringBuilder();
            try {
                Formats.named(format).orElseThrow().write(report, text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            if (shows(text)) {
                leaking.add(format);
            }
        }
        return leaking;
    }

    private boolean shows(CharSequence text) {
        String all = text.toString();
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        return all.contains(encoded) || pieces().anyMatch(all::contains);
    }

    private Stream<String> pieces() {
        return IntStream.rangeClosed(0, value.length() - PIECE).mapToObj(at -> value.substring(at, at + PIECE));
    }
}
