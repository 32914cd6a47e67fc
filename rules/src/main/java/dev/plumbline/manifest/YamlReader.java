// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document from the events of snakeyaml-engine.
 *
 * <p>The engine decides what is where; the characters are then decoded again from the source, because the engine does not
 * tell where each came from. Where the two differ, the engine's text counts and has the whole scalar for its place.
 */
final class YamlReader {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final PlacedText source;
    private final Readable readable;
    private final TreeBuilder tree;
    private final Gaps gaps;
    private final Origin origin;
    private final Consumer<Problem> problems;
    private boolean template;

    private YamlReader(Origin origin, PlacedText source, Consumer<Problem> problems) {
        this.origin = origin;
        this.source = source;
        this.problems = problems;
        this.readable = Readable.of(source);
        this.tree = new TreeBuilder(origin, source, problems);
        this.gaps = new Gaps(source);
    }

    /** The document in a text; throws {@link ReadFailure}. */
    static Document read(Origin origin, PlacedText source, Consumer<Problem> problems) {
        return new YamlReader(origin, source, problems).read();
    }

    private Document read() {
        ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, readable.text()));
        try {
            while (parser.hasNext()) {
                accept(parser.next());
            }
        } catch (MarkedYamlEngineException failure) {
            throw YamlFailure.of(failure, readable);
        } catch (YamlEngineException failure) {
            throw new ReadFailure(Problem.Kind.UNPARSEABLE, 0, "this is no valid YAML");
        }
        if (readable.differs()) {
            problems.accept(new Problem(
                    Problem.Kind.INVALID_ENCODING,
                    origin,
                    Optional.of(source.position(readable.firstRefused())),
                    CONTROL));
        }
        gaps.scanTo(source.length());
        Node root = tree.root();
        return Comments.document(origin, root == null ? nothing(source.length()) : root, gaps.comments());
    }

    private static final String CONTROL =
            "control characters, which YAML does not allow, were read as they are; kubectl refuses them, remove them";

    private void accept(Event event) {
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case MappingStart -> startMapping((NodeEvent) event);
            case SequenceStart -> tree.startSequence(gaps.skipProperties(start(event)), anchor((NodeEvent) event));
            case MappingEnd, SequenceEnd -> end(event);
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        }
    }

    private void startMapping(NodeEvent event) {
        tree.startMapping(gaps.skipProperties(start(event)), anchor(event));
    }

    private void end(Event event) {
        int from = start(event);
        int to = end(event, from);
        boolean flow = to > from;
        if (flow && isTemplate(to)) {
            noteTemplate(tree.innermostStart());
            tree.endAsScalar(to);
        } else {
            tree.end(flow ? to : -1);
        }
    }

    /** An unquoted expression of a Helm template parses as a mapping whose key is a mapping. */
    private boolean isTemplate(int to) {
        int from = tree.innermostStart();
        return source.charAt(from) == '{'
                && source.charAt(from + 1) == '{'
                && source.charAt(to - 1) == '}'
                && source.charAt(to - 2) == '}';
    }

    private void noteTemplate(int offset) {
        if (!template) {
            template = true;
            problems.accept(new Problem(
                    Problem.Kind.TEMPLATE_NOT_RENDERED,
                    origin,
                    Optional.of(source.position(offset)),
                    Template.SENTENCE));
        }
    }

    private void alias(AliasEvent event) {
        int from = start(event);
        int to = end(event, from);
        gaps.scanTo(from);
        gaps.skipTo(to);
        tree.alias(event.getAlias().getValue(), from, to);
    }

    private void scalar(ScalarEvent event) {
        int end = end(event, 0);
        if (event.isPlain() && event.getValue().isEmpty()) {
            tree.scalar(nothing(end), end, end, anchor(event));
            return;
        }
        int from = gaps.scanToToken(start(event));
        ScalarNode node;
        switch (event.getScalarStyle()) {
            case LITERAL, FOLDED -> {
                BlockText block = BlockText.decode(source, from, tree.indent());
                end = block.end();
                node = new ScalarNode(block.text(), block.style(), source.slice(from, end));
                gaps.skipTo(block.headerEnd());
                gaps.scanTo(block.bodyStart());
            }
            case SINGLE_QUOTED -> node = FlowText.node(source, from, end, ScalarNode.Style.SINGLE_QUOTED);
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE ->
                node = FlowText.node(source, from, end, ScalarNode.Style.DOUBLE_QUOTED);
            default -> node = FlowText.node(source, from, end, ScalarNode.Style.PLAIN);
        }
        gaps.skipTo(end);
        tree.scalar(checked(event, node), from, end, anchor(event));
    }

    private ScalarNode checked(ScalarEvent event, ScalarNode node) {
        boolean same = readable.differs() || node.text().contentEquals(event.getValue());
        return same
                ? node
                : new ScalarNode(PlacedText.within(node.span(), event.getValue()), node.style(), node.span());
    }

    private ScalarNode nothing(int offset) {
        return ScalarNode.slice(source, offset, offset);
    }

    private int start(Event event) {
        return event.getStartMark().map(readable::offset).orElse(0);
    }

    private int end(Event event, int start) {
        return event.getEndMark().map(readable::offset).orElse(start);
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(Anchor::getValue).orElse(null);
    }
}
