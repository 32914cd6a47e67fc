// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.examine.ExamineOptions;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.Span;
import dev.plumbline.model.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A rule's example with its credentials masked, so that a page can show it: even made-up ones never leave. */
public final class MaskedExample {
    /** Expiry does not matter for what is masked. */
    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private MaskedExample() {}

    public static String of(String baseName, String text) {
        Examiner examiner = new Examiner(new Fingerprinter(new byte[16]), ExamineOptions.at(ANY_DAY));
        PlacedText placed = PlacedText.ofFile(text);
        Origin origin = Origin.file(baseName);
        List<Span> masks = new ArrayList<>();
        if (FileRole.of(baseName) == FileRole.MANIFEST) {
            ManifestReader.read(origin, placed, new MaskSink(examiner, masks));
        } else {
            masks.addAll(examiner.examineFile(origin, baseName, placed, Provenance.MANIFEST)
                    .masks());
        }
        return placed.masked(masks).value();
    }

    private record MaskSink(Examiner examiner, List<Span> masks) implements DocumentSink {
        @Override
        public void document(Document document) {
            DocumentObjects.of(document, Provenance.MANIFEST)
                    .forEach(resource -> masks.addAll(examiner.examine(resource).masks()));
        }

        @Override
        public void problem(Problem problem) {
            // A broken example is shown as it is; the rule's own test says what it is for.
        }
    }
}
