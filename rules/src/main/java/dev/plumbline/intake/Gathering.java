// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import static java.util.Objects.requireNonNull;

import dev.plumbline.credential.Examination;
import dev.plumbline.credential.examine.Examiner;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Masking;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.model.KeptText;
import dev.plumbline.model.Lineage;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import dev.plumbline.model.TextFile;
import dev.plumbline.model.read.LineageReader;
import dev.plumbline.model.read.ModelReader;
import dev.plumbline.vault.VaultPayload;
import java.util.List;
import java.util.Optional;

/** Reduces documents to what is kept of them, one object at a time: examine, mask, turn into a record. */
public final class Gathering {
    private static final TreeDigest NO_TREE = new TreeDigest(0, 0);

    private final Examiner examiner;
    private final Payload payload;
    private final TreeKeeper trees;

    public Gathering(Examiner examiner, List<Keeper> keepers) {
        this(examiner, keepers, TreeKeeper.NONE);
    }

    public Gathering(Examiner examiner, List<Keeper> keepers, TreeKeeper trees) {
        this.examiner = requireNonNull(examiner, "examiner");
        this.trees = requireNonNull(trees, "trees");
        payload = new Payload(keepers);
    }

    /**
     * The objects of a document; none when it is no Kubernetes object.
     *
     * @param template whether the file is by its nature a template, whose placeholders are placeholders
     */
    public List<Gathered> objects(Document document, boolean template) {
        return objects(document, template ? Provenance.TEMPLATE : Provenance.MANIFEST);
    }

    /** @param otherwise what an object of a file is that does not say itself that it was dumped */
    List<Gathered> objects(Document document, Provenance otherwise) {
        return DocumentObjects.of(document, otherwise).stream()
                .map(this::object)
                .toList();
    }

    /** The objects of a rendered document; those that name no namespace are applied to that of the release. */
    List<Gathered> rendered(Document document, String namespace) {
        return DocumentObjects.rendered(document, namespace).stream()
                .map(this::object)
                .toList();
    }

    private Gathered object(Resource resource) {
        Examination examination = examiner.examine(resource);
        Resource masked = new Resource(
                resource.id(),
                resource.apiVersion(),
                Masking.apply(Payload.withoutValues(resource), examination.masks()),
                List.of(),
                resource.origin(),
                resource.provenance());
        return new Gathered(
                ModelReader.read(masked),
                resource.origin(),
                resource.provenance(),
                TreeDigest.of(resource.root()),
                examination.credentials(),
                examination.inventory(),
                payload.keptOf(resource, examination.masks()),
                examination.problems(),
                LineageReader.read(masked),
                trees.keep(masked));
    }

    /** True for a JSON text that is a policy, a role or Terraform. */
    boolean isWiring(String baseName, PlacedText text) {
        return VaultPayload.isJsonWiring(baseName, text);
    }

    /** A file that is no object but carries wiring or values: a script, a policy, Terraform, Helm values. */
    public Gathered file(Origin origin, String baseName, PlacedText text, Provenance provenance) {
        Examination examination = examiner.examineFile(origin, baseName, text, provenance);
        KeptText whole = new KeptText(Optional.empty(), baseName, text, origin, FieldPath.root(), provenance);
        TextFile file = TextFile.of(origin, provenance);
        return new Gathered(
                file,
                origin,
                provenance,
                NO_TREE,
                examination.credentials(),
                examination.inventory(),
                payload.keptOf(whole, examination.masks()).map(List::of).orElse(List.of()),
                examination.problems(),
                Lineage.of(file.id()),
                "");
    }
}
