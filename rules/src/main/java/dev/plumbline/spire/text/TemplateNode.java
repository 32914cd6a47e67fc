// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.util.List;

/** The syntax tree of a Go template, as far as SPIFFE ID templates use it. */
sealed interface TemplateNode {
    /** Literal text. */
    record Text(String text) implements TemplateNode {}

    /** An action that prints, or assigns when it declares a variable. */
    record Print(Pipeline pipeline) implements TemplateNode {}

    /** {@code if} and {@code with}; both branches may be empty. */
    record Branch(Pipeline condition, List<TemplateNode> body, List<TemplateNode> otherwise, boolean rebindsDot)
            implements TemplateNode {
        public Branch {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** {@code range}. */
    record Range(Pipeline over, List<TemplateNode> body, List<TemplateNode> otherwise) implements TemplateNode {
        public Range {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Commands joined by bars; {@code variables} take the result. */
    record Pipeline(List<String> variables, boolean declares, List<Command> commands) {
        public Pipeline {
            variables = List.copyOf(variables);
            commands = List.copyOf(commands);
        }
    }

    /** Operands: the first one is called when it is a function. */
    record Command(List<Operand> operands) {
        public Command {
            operands = List.copyOf(operands);
        }
    }

    /** One word of a command. */
    sealed interface Operand {
        record Dot() implements Operand {}

        record Field(List<String> names) implements Operand {
            public Field {
                names = List.copyOf(names);
            }
        }

        record Variable(String name, List<String> fields) implements Operand {
            public Variable {
                fields = List.copyOf(fields);
            }
        }

        record Function(String name) implements Operand {}

        record Constant(Datum value) implements Operand {}

        record Group(Pipeline pipeline, List<String> fields) implements Operand {
            public Group {
                fields = List.copyOf(fields);
            }
        }
    }
}
