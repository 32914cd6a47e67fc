// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.intake;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.Problem;
import dev.plumbline.model.Provenance;

/** Tells whether a text holds Kubernetes objects, when its name says otherwise. */
final class ObjectProbe implements DocumentSink {
    private boolean found;

    private ObjectProbe() {}

    static boolean finds(Origin origin, byte[] bytes) {
        ObjectProbe probe = new ObjectProbe();
        ManifestReader.read(origin, bytes, probe);
        return probe.found;
    }

    @Override
    public void document(Document document) {
        found |= !DocumentObjects.of(document, Provenance.MANIFEST).isEmpty();
    }

    @Override
    public void problem(Problem problem) {
        // Whoever reads the text for good says what is wrong with it.
    }
}
