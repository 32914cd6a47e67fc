// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words what snakeyaml-engine found wrong; its own messages quote the text. */
final class YamlFailure {
    private YamlFailure() {}

    static ReadFailure of(MarkedYamlEngineException failure, Readable readable) {
        String problem = failure.getProblem() == null ? "" : failure.getProblem();
        String context = failure.getContext() == null ? "" : failure.getContext();
        boolean unclosed = problem.contains("end of stream") && context.contains("quoted scalar");
        Mark mark = (unclosed ? failure.getContextMark() : failure.getProblemMark())
                .or(failure::getProblemMark)
                .or(failure::getContextMark)
                .orElse(null);
        int offset = mark == null ? 0 : readable.offset(mark);
        return new ReadFailure(Problem.Kind.UNPARSEABLE, offset, unclosed ? UNCLOSED : sentence(problem, context));
    }

    private static final String UNCLOSED = "a quoted text begins here and does not end; add the closing quote";

    private static String sentence(String problem, String context) {
        if (problem.contains("mapping values are not allowed")) {
            return "a colon stands where no key may be; quote the text before it, or check the indentation";
        }
        if (problem.contains("cannot start any token")) {
            return problem.contains("TAB") || problem.contains("\\t")
                    ? "a tab indents this line; use spaces"
                    : "a value begins with a character that YAML keeps for itself; quote the value";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a key without a colon; add the colon, or check the indentation";
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            return "a list or mapping in brackets lacks a comma or its closing bracket";
        }
        if (context.contains("block mapping")
                || context.contains("block collection")
                || context.contains("block sequence")) {
            return "the indentation does not fit the lines before; line up the keys of a mapping and the dashes of a list";
        }
        if (problem.contains("escape")) {
            return "a text in double quotes holds an escape that YAML does not know; double the backslash";
        }
        if (context.contains("block scalar")) {
            return "the indicators or the indentation of a block text are wrong";
        }
        if (problem.contains("document start") || problem.contains("document separator")) {
            return "more text follows where the document has ended; separate documents with a line ---";
        }
        return "this is no valid YAML";
    }
}
