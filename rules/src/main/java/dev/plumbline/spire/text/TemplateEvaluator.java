// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import dev.plumbline.spire.text.TemplateNode.Command;
import dev.plumbline.spire.text.TemplateNode.Operand;
import dev.plumbline.spire.text.TemplateNode.Pipeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Executes a parsed template as Go's {@code text/template} would. */
final class TemplateEvaluator {
    private static final int MAX_LENGTH = 20_000;

    private record Binding(String name, Datum[] value) {}

    private final StringBuilder printed = new StringBuilder();
    private final Deque<Binding> variables = new ArrayDeque<>();

    private TemplateEvaluator(Datum root) {
        variables.push(new Binding("$", new Datum[] {root}));
    }

    static String run(List<TemplateNode> nodes, Datum root) {
        TemplateEvaluator evaluator = new TemplateEvaluator(root);
        evaluator.walk(nodes, root);
        return evaluator.printed.toString();
    }

    private void walk(List<TemplateNode> nodes, Datum dot) {
        int outer = variables.size();
        for (TemplateNode node : nodes) {
            if (node instanceof TemplateNode.Text text) {
                print(text.text());
            } else if (node instanceof TemplateNode.Print print) {
                Datum value = evaluate(print.pipeline(), dot);
                if (print.pipeline().variables().isEmpty()) {
                    print(TemplateFunctions.printed(value));
                }
            } else if (node instanceof TemplateNode.Branch branch) {
                branch(branch, dot);
            } else if (node instanceof TemplateNode.Range range) {
                range(range, dot);
            }
        }
        forget(outer);
    }

    private void print(String text) {
        printed.append(text);
        if (printed.length() > MAX_LENGTH) {
            throw TemplateFault.unknown("what it renders is too long");
        }
    }

    private void forget(int size) {
        while (variables.size() > size) {
            variables.pop();
        }
    }

    private void branch(TemplateNode.Branch branch, Datum dot) {
        int outer = variables.size();
        Datum condition = evaluate(branch.condition(), dot);
        if (TemplateFunctions.isTrue(condition)) {
            walk(branch.body(), branch.rebindsDot() ? condition : dot);
        } else {
            walk(branch.otherwise(), dot);
        }
        forget(outer);
    }

    private void range(TemplateNode.Range range, Datum dot) {
        int outer = variables.size();
        Datum over = evaluate(range.over(), dot);
        if (over instanceof Datum.Missing) {
            walk(range.otherwise(), dot);
            return;
        }
        if (!(over instanceof Datum.Texts texts)) {
            throw over instanceof Datum.Text
                    ? TemplateFault.execute("it ranges over something that has no items")
                    : TemplateFault.unknown("it ranges over something other than labels or annotations");
        }
        // Go visits the keys of a map in sorted order.
        for (Map.Entry<String, String> entry : new TreeMap<>(texts.values()).entrySet()) {
            bindItem(range.over().variables(), entry);
            walk(range.body(), new Datum.Text(entry.getValue()));
        }
        if (texts.values().isEmpty()) {
            walk(range.otherwise(), dot);
        }
        forget(outer);
    }

    private void bindItem(List<String> names, Map.Entry<String, String> entry) {
        if (names.size() == 1) {
            variables.push(new Binding(names.get(0), new Datum[] {new Datum.Text(entry.getValue())}));
        } else if (names.size() == 2) {
            variables.push(new Binding(names.get(0), new Datum[] {new Datum.Text(entry.getKey())}));
            variables.push(new Binding(names.get(1), new Datum[] {new Datum.Text(entry.getValue())}));
        }
    }

    private Datum evaluate(Pipeline pipeline, Datum dot) {
        Optional<Datum> value = Optional.empty();
        for (Command command : pipeline.commands()) {
            value = Optional.of(evaluate(command, dot, value));
        }
        Datum result = value.orElseThrow();
        for (String name : pipeline.variables()) {
            assign(name, result, pipeline.declares());
        }
        return result;
    }

    private void assign(String name, Datum value, boolean declares) {
        if (declares) {
            variables.push(new Binding(name, new Datum[] {value}));
            return;
        }
        binding(name).value()[0] = value;
    }

    private Binding binding(String name) {
        return variables.stream()
                .filter(binding -> binding.name().equals(name))
                .findFirst()
                .orElseThrow(() -> TemplateFault.unknown("a variable is out of sight"));
    }

    private Datum evaluate(Command command, Datum dot, Optional<Datum> piped) {
        Operand first = command.operands().get(0);
        if (first instanceof Operand.Function function) {
            return call(function.name(), command, dot, piped);
        }
        if (command.operands().size() > 1 || piped.isPresent()) {
            throw TemplateFault.execute("something that is no function is given arguments");
        }
        return evaluate(first, dot);
    }

    private Datum call(String function, Command command, Datum dot, Optional<Datum> piped) {
        List<Operand> operands =
                command.operands().subList(1, command.operands().size());
        if (function.equals("and") || function.equals("or")) {
            return shortCircuit(function.equals("and"), operands, dot, piped);
        }
        List<Datum> arguments = new ArrayList<>();
        operands.forEach(operand -> arguments.add(evaluate(operand, dot)));
        piped.ifPresent(arguments::add);
        return TemplateFunctions.call(function, arguments);
    }

    private Datum shortCircuit(boolean and, List<Operand> operands, Datum dot, Optional<Datum> piped) {
        for (Operand operand : operands) {
            Datum value = evaluate(operand, dot);
            if (TemplateFunctions.isTrue(value) != and) {
                return value;
            }
        }
        return piped.or(() -> last(operands, dot))
                .orElseThrow(() -> TemplateFault.execute("a function has too few arguments"));
    }

    private Optional<Datum> last(List<Operand> operands, Datum dot) {
        return operands.isEmpty() ? Optional.empty() : Optional.of(evaluate(operands.get(operands.size() - 1), dot));
    }

    private Datum evaluate(Operand operand, Datum dot) {
        if (operand instanceof Operand.Dot) {
            return dot;
        }
        if (operand instanceof Operand.Field field) {
            return fields(dot, field.names());
        }
        if (operand instanceof Operand.Variable variable) {
            return fields(binding(variable.name()).value()[0], variable.fields());
        }
        if (operand instanceof Operand.Constant constant) {
            return constant.value();
        }
        if (operand instanceof Operand.Group group) {
            return fields(evaluate(group.pipeline(), dot), group.fields());
        }
        if (operand instanceof Operand.Function function) {
            return TemplateFunctions.call(function.name(), List.of());
        }
        throw TemplateFault.unknown("it uses an operand of another sort");
    }

    private static Datum fields(Datum from, List<String> names) {
        Datum value = from;
        for (String name : names) {
            value = field(value, name);
        }
        return value;
    }

    private static Datum field(Datum from, String name) {
        if (from instanceof Datum.Struct struct) {
            Datum value = struct.values().get(name);
            if (value != null) {
                return value;
            }
            if (struct.others().contains(name)) {
                return new Datum.Unknown(struct.type() + "." + name);
            }
            throw TemplateFault.execute(
                    struct.type() + " has no field " + (name.length() > 60 ? "of this name" : name));
        }
        if (from instanceof Datum.Texts texts) {
            String value = texts.values().get(name);
            return value == null ? new Datum.Missing() : new Datum.Text(value);
        }
        if (from instanceof Datum.Missing) {
            return from;
        }
        if (from instanceof Datum.Nil) {
            throw TemplateFault.execute("it reads a field that is not there while this template is rendered");
        }
        if (from instanceof Datum.Unknown unknown) {
            throw TemplateFault.unknown(unknown.what() + " is known at run time only");
        }
        throw TemplateFault.execute(
                "it asks a plain value for the field " + (name.length() > 60 ? "of this name" : name));
    }
}
