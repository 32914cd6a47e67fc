// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.Document;
import dev.plumbline.manifest.DocumentSink;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.ManifestReader;
import dev.plumbline.manifest.MappingNode;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.Origin;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** YAML; several documents make a list. */
final class YamlFormat implements EmbeddedFormat {
    /** Problems inside a value get their origin from who opens it. */
    private static final Origin UNKNOWN = Origin.file("");

    @Override
    public String name() {
        return "YAML";
    }

    @Override
    public boolean claimsName(String fileName) {
        return fileName.endsWith(".yaml") || fileName.endsWith(".yml") || fileName.equals("kubeconfig");
    }

    @Override
    public boolean claimsContent(Look look) {
        return look.colons >= 2 && look.colons >= look.marginal * 4;
    }

    @Override
    public Optional<EmbeddedDocument> open(PlacedText text) {
        Sink sink = new Sink();
        ManifestReader.read(UNKNOWN, text, sink);
        if (sink.roots.isEmpty() || sink.roots.stream().anyMatch(ScalarNode.class::isInstance) || !sink.isWhole()) {
            return Optional.empty();
        }
        boolean single = sink.roots.size() == 1;
        Node root = single ? sink.roots.get(0) : new SequenceNode(sink.roots, text.span());
        return hasKeys(root)
                ? Optional.of(new EmbeddedDocument(
                        name(), "", PathStyle.FIELDS, root, sink.comments, List.of(), sink.problems))
                : Optional.empty();
    }

    private static boolean hasKeys(Node root) {
        return root instanceof MappingNode
                || root.asSequence()
                        .filter(list -> list.items().stream().anyMatch(MappingNode.class::isInstance))
                        .isPresent();
    }

    private static final class Sink implements DocumentSink {
        private final List<Node> roots = new ArrayList<>();
        private final List<Comment> comments = new ArrayList<>();
        private final List<EmbeddedProblem> problems = new ArrayList<>();

        @Override
        public void document(Document document) {
            FieldPath start = FieldPath.root().opened("", PathStyle.FIELDS);
            roots.add(document.root());
            document.comments()
                    .forEach(comment -> comments.add(new Comment(comment.text(), start.then(comment.within()))));
        }

        @Override
        public void problem(Problem problem) {
            problem.at().ifPresent(at -> problems.add(new EmbeddedProblem(problem.kind(), at, problem.message())));
        }

        /** False when a document could not be read: then another reader may make more of the text. */
        boolean isWhole() {
            return problems.stream()
                    .noneMatch(problem -> problem.kind() == Problem.Kind.UNPARSEABLE
                            || problem.kind() == Problem.Kind.TEMPLATE_NOT_RENDERED);
        }
    }
}
