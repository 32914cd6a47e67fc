// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import dev.plumbline.spire.text.TemplateNode.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a template reads of the data that it is given, through {@code with} and variables as far as these are plain. */
final class TemplateFields {
    private final Set<String> fields = new LinkedHashSet<>();
    /** What each variable stands for, where it stands for a chain of fields. */
    private final Map<String, Optional<List<String>>> variables = new HashMap<>();

    private TemplateFields() {
        variables.put("$", Optional.of(List.of()));
    }

    static Set<String> of(List<TemplateNode> nodes) {
        TemplateFields found = new TemplateFields();
        found.read(nodes, Optional.of(List.of()));
        return found.fields;
    }

    /** @param dot the chain of fields that the dot stands for; empty where it stands for something else */
    private void read(List<TemplateNode> nodes, Optional<List<String>> dot) {
        for (TemplateNode node : nodes) {
            if (node instanceof TemplateNode.Print print) {
                read(print.pipeline(), dot);
            } else if (node instanceof TemplateNode.Branch branch) {
                read(branch.condition(), dot);
                read(branch.body(), branch.rebindsDot() ? chain(branch.condition(), dot) : dot);
                read(branch.otherwise(), dot);
            } else if (node instanceof TemplateNode.Range range) {
                read(range.over(), dot);
                range.over().variables().forEach(name -> variables.put(name, Optional.empty()));
                read(range.body(), Optional.empty());
                read(range.otherwise(), dot);
            }
        }
    }

    private void read(TemplateNode.Pipeline pipeline, Optional<List<String>> dot) {
        for (TemplateNode.Command command : pipeline.commands()) {
            for (Operand operand : command.operands()) {
                if (operand instanceof Operand.Group group) {
                    read(group.pipeline(), dot);
                }
                chain(operand, dot)
                        .filter(chain -> !chain.isEmpty())
                        .ifPresent(chain -> fields.add(String.join(".", chain)));
            }
        }
        pipeline.variables().forEach(name -> variables.put(name, chain(pipeline, dot)));
    }

    private Optional<List<String>> chain(TemplateNode.Pipeline pipeline, Optional<List<String>> dot) {
        boolean plain = pipeline.commands().size() == 1
                && pipeline.commands().get(0).operands().size() == 1;
        return plain ? chain(pipeline.commands().get(0).operands().get(0), dot) : Optional.empty();
    }

    private Optional<List<String>> chain(Operand operand, Optional<List<String>> dot) {
        if (operand instanceof Operand.Dot) {
            return dot;
        }
        if (operand instanceof Operand.Field field) {
            return dot.map(outer -> joined(outer, field.names()));
        }
        if (operand instanceof Operand.Variable variable) {
            return variables
                    .getOrDefault(variable.name(), Optional.empty())
                    .map(outer -> joined(outer, variable.fields()));
        }
        if (operand instanceof Operand.Group group) {
            return chain(group.pipeline(), dot).map(outer -> joined(outer, group.fields()));
        }
        return Optional.empty();
    }

    private static List<String> joined(List<String> outer, List<String> inner) {
        List<String> chain = new ArrayList<>(outer);
        chain.addAll(inner);
        return chain;
    }
}
