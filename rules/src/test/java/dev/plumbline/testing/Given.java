// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.testing;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.finding.Coverage;
import dev.plumbline.finding.ScanResult;
import dev.plumbline.intake.Estate;
import dev.plumbline.intake.Estates;
import dev.plumbline.intake.Gathering;
import dev.plumbline.intake.Keepers;
import dev.plumbline.intake.Ledger;
import dev.plumbline.intake.Piece;
import dev.plumbline.intake.Reading;
import dev.plumbline.manifest.Origin;
import dev.plumbline.rule.EstateFacts;
import dev.plumbline.rule.Facts;
import dev.plumbline.rule.Rule;
import dev.plumbline.rules.RuleCatalog;
import dev.plumbline.scan.Scan;
import dev.plumbline.scan.ScanOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small estate on the real path: text, tree, examination, records, facts. */
public final class Given {
    /** The date of all tests. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    private static final byte[] KEY = "a key of the tests, for nobody's secrets".getBytes(StandardCharsets.UTF_8);

    private final Ledger ledger = new Ledger();
    private final Reading reading;
    private boolean complete;

    private Given() {
        Examiner examiner = new Examiner(new Fingerprinter(KEY), ExamineOptions.at(AS_OF));
        reading = new Reading(new Gathering(examiner, Keepers.ALL), ledger);
    }

    /** Facts of manifests given as text, all in one file. */
    public static Facts yaml(String... documents) {
        return new Given().text("given.yaml", String.join("\n---\n", documents)).facts();
    }

    public static Given nothing() {
        return new Given();
    }

    /** Everything below a folder, or one file; named relative to it. */
    public static Given path(Path root) {
        return new Given().folder(root);
    }

    /** The estate as a cluster shows it: what is not there does not exist. */
    public Given complete() {
        complete = true;
        return this;
    }

    /** One more file. */
    public Given text(String path, String content) {
        return read(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells the files of a folder before they are read, as a scan of it does. */
    public Given announced(String... paths) {
        reading.folder("", List.of(paths));
        return this;
    }

    public Given folder(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = Files.isDirectory(root)
                        ? root.relativize(file).toString().replace('\\', '/')
                        : file.getFileName().toString();
                if (name.endsWith("expected")) {
                    continue;
                }
                try (InputStream input = Files.newInputStream(file)) {
                    read(name, input);
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Given read(String path, InputStream input) {
        try {
            reading.read("", path, Origin.file(path), input);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Facts of all files together, as one estate. */
    public Facts facts() {
        Estate estate = estates().get(0);
        return new EstateFacts(estate.inventory(), estate.credentials());
    }

    public List<Estate> estates() {
        return complete
                ? Estates.of(reading.pieces(), (group, kind, namespace) -> Optional.empty())
                : Estates.of(reading.pieces(), reading.listings());
    }

    public List<Piece> pieces() {
        return reading.pieces();
    }

    public Coverage coverage() {
        return ledger.coverage();
    }

    /** The whole scan with all rules. */
    public ScanResult scan() {
        return scan(RuleCatalog.all());
    }

    public ScanResult scan(List<Rule<?>> rules) {
        return Scan.judge(estates(), new ScanOptions(rules, true), coverage(), List.of());
    }
}
