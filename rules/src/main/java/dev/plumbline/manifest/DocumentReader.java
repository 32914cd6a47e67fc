// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the text of one document, as JSON where it looks so and else as YAML, and says what went wrong. */
final class DocumentReader {
    private final Origin origin;
    private final DocumentSink sink;

    DocumentReader(Origin origin, DocumentSink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    void read(PlacedText text) {
        List<Problem> problems = new ArrayList<>();
        try {
            int start = start(text);
            if (start < text.length() && text.charAt(start) == '{' && startsTemplate(text, start)) {
                throw new ReadFailure(Problem.Kind.TEMPLATE_NOT_RENDERED, start, Template.SENTENCE);
            }
            Document document = YamlReader.read(origin, text, problems::add);
            problems.forEach(sink::problem);
            if (!isEmpty(document)) {
                sink.document(document);
            }
        } catch (ReadFailure failure) {
            sink.problem(problem(text, failure));
        }
    }

    private Problem problem(PlacedText text, ReadFailure failure) {
        int template = failure.kind() == Problem.Kind.UNPARSEABLE ? Template.start(text) : -1;
        if (template >= 0) {
            return new Problem(
                    Problem.Kind.TEMPLATE_NOT_RENDERED,
                    origin,
                    Optional.of(text.position(template)),
                    Template.SENTENCE);
        }
        int offset = Math.min(failure.offset(), text.length());
        return new Problem(failure.kind(), origin, Optional.of(text.position(offset)), failure.sentence());
    }

    private static boolean startsTemplate(PlacedText text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '{';
    }

    private static boolean isEmpty(Document document) {
        return document.comments().isEmpty()
                && document.root() instanceof ScalarNode scalar
                && scalar.text().isEmpty()
                && scalar.style() == ScalarNode.Style.PLAIN;
    }

    /** Where the document's content starts: behind its marker, empty lines and comments. */
    private static int start(PlacedText text) {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            boolean marker = character == '-'
                    && at + 2 < text.length()
                    && text.charAt(at + 1) == '-'
                    && text.charAt(at + 2) == '-';
            if (character == '#' || marker || (character == '%' && isLineStart(text, at))) {
                while (at < text.length() && !FlowText.isBreak(text.charAt(at))) {
                    at++;
                }
            } else if (character == ' ' || character == '\t' || FlowText.isBreak(character)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isLineStart(PlacedText text, int at) {
        return at == 0 || FlowText.isBreak(text.charAt(at - 1));
    }
}
