// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.embedded.HclLexer.Kind;
import dev.plumbline.manifest.embedded.HclLexer.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads values; whatever is more than a literal, a list, an object or a call stays text. */
final class HclExpressions {
    private final HclParser parser;

    HclExpressions(HclParser parser) {
        this.parser = parser;
    }

    /** @param bracketed true inside brackets, where a line break ends nothing */
    HclValue value(boolean bracketed) {
        if (bracketed) {
            parser.skipNewlines();
        }
        Token first = parser.token();
        int start = first.start();
        if (endsValue(first, bracketed)) {
            parser.problem(Problem.Kind.UNPARSEABLE, start, "not valid HCL: a value is missing");
            return new HclValue.Null(first.text().slice(0, 0).span());
        }
        HclValue value = operand(first);
        if (bracketed) {
            parser.skipNewlines();
        }
        Token next = parser.token();
        boolean prefixed = (first.is("-") || first.is("!")) && value instanceof HclValue.Expression;
        if (endsValue(next, bracketed) || (startsNext(next) && !prefixed)) {
            return value;
        }
        skipOperation(bracketed);
        return new HclValue.Expression(parser.since(start));
    }

    private HclValue operand(Token first) {
        return switch (first.kind()) {
            case STRING, HERE_DOCUMENT -> {
                parser.advance();
                yield new HclValue.Text(
                        first.text(), parser.since(first.start()).span());
            }
            case NUMBER -> {
                parser.advance();
                yield new HclValue.Number(first.text(), false);
            }
            case IDENTIFIER -> word(first);
            case PUNCTUATION -> punctuation(first);
            case NEWLINE, END -> new HclValue.Null(first.text().slice(0, 0).span());
        };
    }

    private HclValue word(Token first) {
        parser.advance();
        if (parser.token().is("(")) {
            return call(first);
        }
        return switch (first.text().value()) {
            case "true", "false" -> new HclValue.Bool(first.text());
            case "null" -> new HclValue.Null(first.text().span());
            default -> new HclValue.Expression(first.text());
        };
    }

    private HclValue punctuation(Token first) {
        if (first.is("{") && !parser.isForAt(first.end())) {
            return new HclValue.Object(parser.body());
        }
        parser.advance();
        if (first.is("[") && !parser.isForAt(first.end())) {
            return list(first);
        }
        if (first.is("-") && parser.token().kind() == Kind.NUMBER) {
            parser.advance();
            return new HclValue.Number(parser.since(first.start()), false);
        }
        if (first.is("(") || first.is("{") || first.is("[")) {
            parser.skipBalanced();
        } else if (!first.is("-") && !first.is("!")) {
            parser.problem(Problem.Kind.UNPARSEABLE, first.start(), unexpected(first));
        }
        return new HclValue.Expression(parser.since(first.start()));
    }

    private HclValue list(Token open) {
        List<HclValue> items = items(open, "]");
        return new HclValue.Items(items, parser.since(open.start()).span());
    }

    private HclValue call(Token function) {
        parser.advance();
        List<HclValue> arguments = items(function, ")");
        return new HclValue.Call(function.text(), arguments, parser.since(function.start()));
    }

    /** Values up to a closing bracket, which is taken. */
    private List<HclValue> items(Token open, String closing) {
        List<HclValue> items = new ArrayList<>();
        if (!parser.enter(open.start())) {
            parser.skipBalanced();
            parser.leave();
            return items;
        }
        parser.skipNewlines();
        while (parser.token().kind() != Kind.END && !parser.token().is(closing)) {
            int before = parser.token().start();
            items.add(value(true));
            parser.skipNewlines();
            if (parser.token().is(",")
                    || parser.token().is("...")
                    || parser.token().start() == before) {
                parser.advance();
                parser.skipNewlines();
            }
        }
        if (parser.token().is(closing)) {
            parser.advance();
        } else {
            parser.problem(Problem.Kind.UNPARSEABLE, open.start(), "not valid HCL: a bracket is not closed");
        }
        parser.leave();
        return items;
    }

    private static boolean endsValue(Token token, boolean bracketed) {
        return (token.kind() == Kind.NEWLINE && !bracketed)
                || token.kind() == Kind.END
                || token.is(",")
                || token.is("}")
                || token.is("]")
                || token.is(")")
                || token.is("...");
    }

    /** True when the next key or item follows on the same line, as HCL 1 allows. */
    private static boolean startsNext(Token token) {
        return token.kind() == Kind.IDENTIFIER || token.kind() == Kind.STRING || token.kind() == Kind.HERE_DOCUMENT;
    }

    /** Passes the rest of an operation, a condition or a reference. */
    private void skipOperation(boolean bracketed) {
        while (!endsValue(parser.token(), bracketed)) {
            Token taken = parser.advance();
            if (taken.is("(") || taken.is("[") || taken.is("{")) {
                parser.skipBalanced();
            }
            if (bracketed) {
                parser.skipNewlines();
            }
        }
    }

    static String unexpected(Token token) {
        boolean typographic = token.text().length() == 1
                && "\u201c\u201d\u2018\u2019".indexOf(token.text().charAt(0)) >= 0;
        return typographic
                ? "not valid HCL: a typographic quote stands where a straight one is needed"
                : "not valid HCL: expected a key or a value";
    }
}
