// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the text of one document after another, as JSON where it looks so and else as YAML, and says what went wrong. */
final class DocumentReader {
    private final Origin origin;
    private final DocumentSink sink;
    private boolean encodingNoticed;

    /** What came of one text: what was complete before the failure counts. */
    private record Result(
            List<Document> documents,
            List<Problem> problems,
            @Nullable ReadFailure failure) {}

    DocumentReader(Origin origin, DocumentSink sink) {
        this.origin = origin;
        this.sink = sink;
    }

    /** @param invalid where the text's first replaced bytes stood, or -1 */
    void read(PlacedText text, int invalid) {
        Result result = result(text);
        ReadFailure failure = result.failure();
        if (failure != null) {
            failure = failure.kind() == Problem.Kind.UNPARSEABLE && invalid >= 0 ? notText(invalid) : failure;
            sink.problem(problem(failure.kind(), text, failure.offset(), failure.sentence()));
        } else if (invalid >= 0 && !encodingNoticed) {
            encodingNoticed = true;
            sink.problem(problem(
                    Problem.Kind.INVALID_ENCODING,
                    text,
                    invalid,
                    Decoding.NOT_UTF8 + "were replaced; save the file as UTF-8"));
        }
        result.problems().forEach(sink::problem);
        result.documents().forEach(sink::document);
    }

    private static ReadFailure notText(int invalid) {
        return new ReadFailure(
                Problem.Kind.UNPARSEABLE,
                invalid,
                Decoding.NOT_UTF8 + "the document could not be read; save the file as UTF-8");
    }

    private Result result(PlacedText text) {
        int start = start(text);
        if (start == text.length() || (text.charAt(start) == '.' && isMarker(text, start))) {
            Document comments = Gaps.onlyComments(origin, text);
            return new Result(isEmpty(comments) ? List.of() : List.of(comments), List.of(), null);
        }
        char first = text.charAt(start);
        if (first == '{' && start + 1 < text.length() && text.charAt(start + 1) == '{') {
            return new Result(List.of(), List.of(), Template.notRendered(start));
        }
        boolean json =
                (first == '{' || first == '[') && text.slice(0, start).value().indexOf('#') < 0;
        return json ? json(text, start) : yaml(text);
    }

    /** JSON, or YAML in flow style; text that is neither is taken for what it begins as. */
    private Result json(PlacedText text, int start) {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ReadFailure failure = attempt(() -> JsonReader.read(origin, text, start, documents::add, problems::add));
        if (failure != null && mayBeYaml(failure)) {
            Result asYaml = yaml(text);
            if (asYaml.failure() == null || (documents.isEmpty() && !beginsAsJson(text, start))) {
                return asYaml;
            }
        }
        return new Result(documents, problems, failure);
    }

    private Result yaml(PlacedText text) {
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ReadFailure failure = attempt(() -> {
            Document quick = QuickYaml.read(origin, text, problems::add);
            Document document = quick != null ? quick : YamlReader.read(origin, text, problems::add);
            if (!isEmpty(document)) {
                documents.add(document);
            }
        });
        if (failure == null) {
            return new Result(documents, problems, null);
        }
        return new Result(List.of(), List.of(), Template.cause(text, failure));
    }

    /** Runs a parser; whatever it throws costs this document and no other. */
    private static @Nullable ReadFailure attempt(Runnable parser) {
        try {
            parser.run();
            return null;
        } catch (ReadFailure failure) {
            return failure;
        } catch (OutOfMemoryError exhausted) {
            return new ReadFailure(
                    Problem.Kind.LIMIT_REACHED,
                    0,
                    "the document needs more memory than there is and was left out; split it, or give Java more with -Xmx");
        } catch (RuntimeException defect) {
            return new ReadFailure(
                    Problem.Kind.UNPARSEABLE,
                    0,
                    "the document could not be read because of a defect in Plumbline; please report it ("
                            + defect.getClass().getSimpleName() + ")");
        }
    }

    /** Not after the end or a limit, which would be the same for YAML. */
    private static boolean mayBeYaml(ReadFailure failure) {
        return failure.kind() == Problem.Kind.UNPARSEABLE && !failure.sentence().equals(JsonReader.TRUNCATED);
    }

    private static boolean beginsAsJson(PlacedText text, int start) {
        for (int at = start + 1; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character != ' ' && character != '\t' && !FlowText.isBreak(character)) {
                return character == '"' || character == '{' || character == '[';
            }
        }
        return false;
    }

    private Problem problem(Problem.Kind kind, PlacedText text, int offset, String sentence) {
        Position at = text.position(Math.min(offset, text.length()));
        return new Problem(kind, origin, Optional.of(at), sentence);
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
            boolean lineStart = at == 0 || FlowText.isBreak(text.charAt(at - 1));
            if (lineStart && character == '-' && isMarker(text, at)) {
                at += 3;
            } else if (character == '#' || (lineStart && character == '%')) {
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

    private static boolean isMarker(PlacedText text, int at) {
        return at + 2 < text.length()
                && text.charAt(at + 1) == text.charAt(at)
                && text.charAt(at + 2) == text.charAt(at)
                && (at + 3 == text.length() || text.charAt(at + 3) <= ' ');
    }
}
