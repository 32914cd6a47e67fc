// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A template of Go's {@code text/template}, parsed once and rendered for many pods. */
public final class GoTemplate {
    /** What rendering gave. */
    public sealed interface Result {
        /** The text; {@code {node-uid}} and the like stand for what run time fills in. */
        record Text(String value) implements Result {}

        /** Go fails here; {@code why} is half a sentence. */
        record Failure(String why) implements Result {}

        /** Not knowable from manifests; {@code why} is half a sentence. */
        record Unknown(String why) implements Result {}
    }

    /** Why a template cannot be used. */
    public record Fault(boolean certain, String why) {}

    private final String source;
    private final List<TemplateNode> nodes;
    private final Optional<Fault> fault;

    private GoTemplate(String source, List<TemplateNode> nodes, Optional<Fault> fault) {
        this.source = source;
        this.nodes = List.copyOf(nodes);
        this.fault = fault;
    }

    public static GoTemplate parse(String source) {
        try {
            return new GoTemplate(source, TemplateParser.parse(source), Optional.empty());
        } catch (TemplateFault e) {
            return new GoTemplate(
                    source, List.of(), Optional.of(new Fault(e.kind() != TemplateFault.Kind.UNKNOWN, e.why())));
        }
    }

    public String source() {
        return source;
    }

    /** Why it does not parse: certain when Go refuses it too. */
    public Optional<Fault> fault() {
        return fault;
    }

    public Result render(Datum data) {
        if (fault.isPresent()) {
            Fault why = fault.get();
            return why.certain() ? new Result.Failure(why.why()) : new Result.Unknown(why.why());
        }
        try {
            return new Result.Text(TemplateEvaluator.run(nodes, data));
        } catch (TemplateFault e) {
            return e.kind() == TemplateFault.Kind.UNKNOWN ? new Result.Unknown(e.why()) : new Result.Failure(e.why());
        } catch (StackOverflowError e) {
            return new Result.Unknown("its groups are nested too deeply");
        }
    }

    /** True when it holds no action: it renders to itself. */
    public boolean isConstant() {
        return fault.isEmpty() && nodes.stream().allMatch(node -> node instanceof TemplateNode.Text);
    }

    /** The chains of fields that it reads of its data, joined by dots: {@code PodMeta.Labels.app}. */
    public Set<String> fields() {
        return TemplateFields.of(nodes);
    }
}
