// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Credential;
import dev.plumbline.credential.Examination;
import dev.plumbline.credential.Fingerprinter;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.Provenance;
import dev.plumbline.model.Resource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Manifests as tests write them, examined. */
final class Manifests {
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Manifests() {}

    static Examiner examiner() {
        byte[] key = "sixteen bytes...".getBytes(StandardCharsets.UTF_8);
        return new Examiner(new Fingerprinter(key), ExamineOptions.at(DAY));
    }

    static List<Credential> credentials(String yaml) {
        List<Credential> found = new ArrayList<>();
        examinations(yaml, Provenance.MANIFEST).forEach(examination -> found.addAll(examination.credentials()));
        return found;
    }

    static List<Examination> examinations(String yaml, Provenance provenance) {
        Examiner examiner = examiner();
        List<Examination> examinations = new ArrayList<>();
        for (Resource resource :
                resources(Origin.file("test.yaml"), yaml.getBytes(StandardCharsets.UTF_8), provenance)) {
            examinations.add(examiner.examine(resource));
        }
        return examinations;
    }

    static List<Resource> resources(Origin origin, byte[] bytes, Provenance provenance) {
        List<Resource> resources = new ArrayList<>();
        ManifestReader.read(origin, bytes, new DocumentSink() {
            @Override
            public void document(Document document) {
                document.root().asMapping().ifPresent(root -> add(resources, document, root, provenance));
            }

            @Override
            public void problem(Problem problem) {}
        });
        return resources;
    }

    private static void add(List<Resource> resources, Document document, MappingNode root, Provenance provenance) {
        String kind = root.text("kind").orElse("");
        if (kind.endsWith("List") && root.get("items").isPresent()) {
            root.get("items")
                    .flatMap(Node::asSequence)
                    .ifPresent(items -> items.items()
                            .forEach(item -> item.asMapping()
                                    .ifPresent(object -> add(resources, document, object, provenance))));
            return;
        }
        String version = root.text("apiVersion").orElse("");
        ObjectId id = new ObjectId(
                ObjectId.groupOf(version),
                kind,
                root.text("metadata", "namespace").orElse(""),
                root.text("metadata", "name").orElse(""));
        resources.add(new Resource(id, version, root, document.comments(), document.origin(), provenance));
    }
}
