// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader gave for a text. */
record Reading(List<Document> documents, List<Problem> problems) {
    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        Collector collector = new Collector();
        ManifestReader.read(Origin.file("test.yaml"), bytes, collector);
        return collector.reading();
    }

    static Reading of(PlacedText text) {
        Collector collector = new Collector();
        ManifestReader.read(Origin.file("test.yaml"), text, collector);
        return collector.reading();
    }

    /** The only document of a text that has no problem. */
    static Document document(String text) {
        Reading reading = of(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        return reading.documents().get(0);
    }

    Document document() {
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    Problem problem() {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    /** Collects what a reader hands out. */
    static final class Collector implements DocumentSink {
        private final List<Document> documents = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void document(Document document) {
            documents.add(document);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        Reading reading() {
            return new Reading(documents, problems);
        }
    }
}
