// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.Examination;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.credential.Place;
import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import dev.plumbline.model.TextFile;
import java.util.Locale;

/** Finds the credentials of one object or file; the entry point of credential detection. One instance a thread. */
public final class Examiner {
    private final Fingerprinter fingerprinter;
    private final Judge judge;

    public Examiner(Fingerprinter fingerprinter, ExamineOptions options) {
        this.fingerprinter = requireNonNull(fingerprinter, "fingerprinter");
        this.judge = new Judge(options.asOf(), options.review());
    }

    /** Visits every place of an object, packed documents and comments included. */
    public Examination examine(Resource resource) {
        Harvest harvest = new Harvest(resource.id(), resource.origin(), resource.provenance(), fingerprinter);
        Texts texts = new Texts(judge, harvest);
        texts.objects().object(resource.root(), FieldPath.root());
        texts.remarks().of(remark(resource.provenance()), resource.comments());
        return harvest.examination();
    }

    private static Scene remark(Provenance provenance) {
        Setting setting = new Setting(Setting.Kind.COMMENT, provenance.isLive());
        return new Scene(Place.COMMENT, setting, FieldPath.root(), Naming.titled(""));
    }

    /**
     * Examines a file that is no object: a script, a policy, Terraform, Helm values.
     *
     * @param baseName the file's name without folders, which may tell its format
     */
    public Examination examineFile(Origin origin, String baseName, PlacedText text, Provenance provenance) {
        Harvest harvest = new Harvest(TextFile.idOf(origin), origin, provenance, fingerprinter);
        Place place = isValues(baseName) ? Place.VALUES : Place.FILE;
        Setting setting = new Setting(Setting.Kind.CONFIGURATION, provenance.isLive());
        Scene scene = new Scene(place, setting, FieldPath.root(), Naming.titled(""));
        new Texts(judge, harvest).file(scene, FieldPath.root(), baseName, text, 0);
        return harvest.examination();
    }

    /** Whether an annotation holds a copy of its object, payload included. */
    public static boolean isCopy(String annotation) {
        return Metadata.COPIES.contains(annotation);
    }

    private static boolean isValues(String baseName) {
        String name = baseName.toLowerCase(Locale.ROOT);
        return name.contains("values") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
