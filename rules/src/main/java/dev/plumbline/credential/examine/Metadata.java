// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.Place;
import dev.plumbline.credential.ValueFingerprint;
import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.embedded.EmbeddedDocument;
import dev.plumbline.manifest.embedded.EmbeddedFormats;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Labels and annotations; an annotation may hold a copy of the whole object. */
final class Metadata {
    static final Set<String> COPIES = Set.of(
            "kubectl.kubernetes.io/last-applied-configuration",
            "kapp.k14s.io/original",
            "banzaicloud.com/last-applied",
            "objectset.rio.cattle.io/applied",
            "deploy.argoproj.io/last-applied-configuration",
            "openshift.io/last-applied");

    /** The injector's annotation for a file {@code password} is called after it and holds the path of the secret in Vault. */
    private static final String PATH_IN_VAULT = "/agent-inject-secret-";

    private final Texts texts;
    private final Harvest harvest;
    private final ObjectPlaces objects;

    Metadata(Texts texts, Harvest harvest, ObjectPlaces objects) {
        this.texts = texts;
        this.harvest = harvest;
        this.objects = objects;
    }

    void of(MappingNode metadata, FieldPath base) {
        each(metadata, "labels", (key, scalar) -> value(Place.LABEL, "label ", base.key("labels"), key, scalar));
        each(metadata, "annotations", (key, scalar) -> {
            if (key.contains(PATH_IN_VAULT)) {
                return;
            }
            if (!COPIES.contains(key) || !copy(base.key("annotations").key(key), key, scalar)) {
                value(Place.ANNOTATION, "annotation ", base.key("annotations"), key, scalar);
            }
        });
    }

    private interface Field {
        void scalar(String key, ScalarNode scalar);
    }

    private static void each(MappingNode metadata, String field, Field action) {
        Optional<MappingNode> entries = metadata.get(field).flatMap(Node::asMapping);
        for (MappingNode.Entry entry : entries.map(MappingNode::entries).orElse(List.of())) {
            if (entry.value() instanceof ScalarNode scalar && !scalar.isNull()) {
                action.scalar(entry.key().value(), scalar);
            }
        }
    }

    private void value(Place place, String word, FieldPath base, String key, ScalarNode scalar) {
        // checksum/secret says it all, vault.hashicorp.com/token nothing before its slash
        int slash = key.indexOf('/');
        String name = key.lastIndexOf('.', Math.max(slash, 0)) > 0 ? key.substring(slash + 1) : key;
        Setting setting = new Setting(Setting.Kind.SCHEMA, objects.isLive());
        Scene scene = new Scene(place, setting, base.key(key), Naming.titled(word + key));
        texts.value(scene, FieldPath.root(), Candidate.of(name, scalar.text(), setting), 0);
    }

    /** Values that the object itself holds are no second finding; what only the copy holds outlived a change. */
    private boolean copy(FieldPath base, String key, ScalarNode scalar) {
        Optional<MappingNode> root = EmbeddedFormats.open(key + ".json", scalar.text())
                .map(EmbeddedDocument::root)
                .flatMap(Node::asMapping);
        if (root.isEmpty()) {
            return false;
        }
        Set<ValueFingerprint> known = harvest.values();
        int before = harvest.size();
        harvest.under(Place.ANNOTATION, "annotation " + key, () -> objects.object(root.get(), base));
        harvest.dropCopies(before, known);
        return true;
    }
}
