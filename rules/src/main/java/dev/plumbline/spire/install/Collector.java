// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.Problem;
import java.util.List;

/** Takes what a reader gives into two lists. */
record Collector(List<Document> documents, List<Problem> problems) implements DocumentSink {
    @Override
    public void document(Document document) {
        documents.add(document);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
