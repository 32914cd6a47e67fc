// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import dev.plumbline.spire.text.TemplateNode.Command;
import dev.plumbline.spire.text.TemplateNode.Operand;
import dev.plumbline.spire.text.TemplateNode.Pipeline;
import dev.plumbline.spire.text.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Parses the subset of Go's templates that SPIFFE ID templates use; what Go knows and this does not is "unknown". */
final class TemplateParser {
    private static final Set<String> FUNCTIONS = Set.of(
            "and",
            "or",
            "not",
            "len",
            "index",
            "print",
            "printf",
            "println",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "slice",
            "html",
            "js",
            "urlquery",
            "call");
    private static final Set<String> BEYOND = Set.of("define", "template", "block", "break", "continue");
    private static final int MAX_DEPTH = 50;

    private final List<TemplateToken> tokens;
    private final List<String> variables = new ArrayList<>(List.of("$"));
    private int at;
    private int depth;

    private TemplateParser(List<TemplateToken> tokens) {
        this.tokens = tokens;
    }

    static List<TemplateNode> parse(String source) {
        TemplateParser parser = new TemplateParser(TemplateLexer.tokens(source));
        List<TemplateNode> nodes = new ArrayList<>();
        String end = parser.nodes(nodes);
        if (!end.isEmpty()) {
            throw TemplateFault.parse("an unexpected " + end + " action");
        }
        return nodes;
    }

    /** Reads up to an action that ends a block; answers its word, empty at the end of the text. */
    private String nodes(List<TemplateNode> into) {
        if (++depth > MAX_DEPTH) {
            throw TemplateFault.unknown("its blocks are nested too deeply");
        }
        int outer = variables.size();
        while (at < tokens.size()) {
            TemplateToken token = tokens.get(at++);
            if (token.is(Kind.TEXT)) {
                into.add(new TemplateNode.Text(token.text()));
                continue;
            }
            TemplateToken first = peek();
            if (first.isWord("end") || first.isWord("else")) {
                at++;
                depth--;
                forget(outer);
                return first.text();
            }
            into.add(action(first));
        }
        depth--;
        return "";
    }

    private void forget(int size) {
        while (variables.size() > size) {
            variables.remove(variables.size() - 1);
        }
    }

    private TemplateNode action(TemplateToken first) {
        if (first.is(Kind.WORD) && BEYOND.contains(first.text())) {
            throw TemplateFault.unknown("it uses " + first.text());
        }
        if (first.isWord("if") || first.isWord("with") || first.isWord("range")) {
            at++;
            return block(first.text());
        }
        return new TemplateNode.Print(pipeline(Kind.CLOSE));
    }

    private TemplateNode block(String word) {
        int outer = variables.size();
        Pipeline pipeline = pipeline(Kind.CLOSE);
        List<TemplateNode> body = new ArrayList<>();
        List<TemplateNode> otherwise = new ArrayList<>();
        String end = nodes(body);
        if (end.equals("else")) {
            elseBranch(word, otherwise);
        } else {
            requireEnd(end);
            expect(Kind.CLOSE);
        }
        forget(outer);
        return word.equals("range")
                ? new TemplateNode.Range(pipeline, body, otherwise)
                : new TemplateNode.Branch(pipeline, body, otherwise, word.equals("with"));
    }

    private void elseBranch(String word, List<TemplateNode> otherwise) {
        TemplateToken next = peek();
        boolean chained = (next.isWord("if") && word.equals("if")) || (next.isWord("with") && word.equals("with"));
        if (chained) {
            at++;
            otherwise.add(block(next.text()));
            return;
        }
        expect(Kind.CLOSE);
        requireEnd(nodes(otherwise));
        expect(Kind.CLOSE);
    }

    private static void requireEnd(String end) {
        if (!end.equals("end")) {
            throw TemplateFault.parse("a block has no end");
        }
    }

    private Pipeline pipeline(Kind closing) {
        List<String> declared = new ArrayList<>();
        boolean declares = declaration(declared);
        List<Command> commands = new ArrayList<>();
        do {
            commands.add(command());
        } while (accept(Kind.PIPE));
        expect(closing);
        for (int index = 1; index < commands.size(); index++) {
            requireCallable(commands.get(index));
        }
        if (declares) {
            variables.addAll(declared);
        }
        return new Pipeline(declared, declares, commands);
    }

    private boolean declaration(List<String> declared) {
        int end = at;
        while (end + 1 < tokens.size()
                && tokens.get(end).is(Kind.VARIABLE)
                && tokens.get(end + 1).is(Kind.COMMA)) {
            end += 2;
        }
        boolean found = end + 1 < tokens.size()
                && tokens.get(end).is(Kind.VARIABLE)
                && (tokens.get(end + 1).is(Kind.DECLARE) || tokens.get(end + 1).is(Kind.ASSIGN));
        if (!found) {
            return false;
        }
        for (int index = at; index <= end; index += 2) {
            declared.add(tokens.get(index).text());
        }
        boolean declares = tokens.get(end + 1).is(Kind.DECLARE);
        if (!declares && !variables.containsAll(declared)) {
            throw TemplateFault.parse("a variable is not defined");
        }
        at = end + 2;
        return declares;
    }

    private static void requireCallable(Command command) {
        Operand first = command.operands().get(0);
        if (first instanceof Operand.Constant || first instanceof Operand.Dot) {
            throw TemplateFault.parse("a pipeline goes into something that is no function");
        }
    }

    private Command command() {
        List<Operand> operands = new ArrayList<>();
        while (!peek().is(Kind.PIPE) && !peek().is(Kind.CLOSE) && !peek().is(Kind.RIGHT)) {
            operands.add(operand());
        }
        if (operands.isEmpty() && tokens.get(at - 1).is(Kind.PIPE)) {
            throw TemplateFault.unknown("a stage of a pipeline is empty");
        }
        if (operands.isEmpty()) {
            throw TemplateFault.parse("an action is empty");
        }
        boolean constantWithArguments = operands.size() > 1
                && (operands.get(0) instanceof Operand.Constant || operands.get(0) instanceof Operand.Dot);
        if (constantWithArguments) {
            throw TemplateFault.execute("something that is no function is given arguments");
        }
        return new Command(operands);
    }

    private Operand operand() {
        TemplateToken token = tokens.get(at++);
        return switch (token.kind()) {
            case FIELD -> field(token);
            case VARIABLE -> variable(token);
            case STRING -> new Operand.Constant(new Datum.Text(token.text()));
            case NUMBER -> new Operand.Constant(new Datum.Number(number(token)));
            case WORD -> word(token);
            case LEFT -> group();
            case TEXT, OPEN, CLOSE, PIPE, RIGHT, DECLARE, ASSIGN, COMMA ->
                throw TemplateFault.parse("an action has an unexpected token");
        };
    }

    private Operand field(TemplateToken token) {
        if (token.text().startsWith(")")) {
            throw TemplateFault.parse("a field follows nothing");
        }
        return token.text().equals(".")
                ? new Operand.Dot()
                : new Operand.Field(names(token.text().substring(1)));
    }

    private Operand group() {
        if (++depth > MAX_DEPTH) {
            throw TemplateFault.unknown("its groups are nested too deeply");
        }
        Pipeline inner = pipeline(Kind.RIGHT);
        depth--;
        TemplateToken next = peek();
        boolean joined = next.is(Kind.FIELD) && next.text().startsWith(").");
        if (joined) {
            at++;
        }
        return new Operand.Group(inner, joined ? names(next.text().substring(2)) : List.of());
    }

    private Operand variable(TemplateToken token) {
        int dot = token.text().indexOf('.');
        String name = dot < 0 ? token.text() : token.text().substring(0, dot);
        if (!variables.contains(name)) {
            throw TemplateFault.parse("a variable is not defined");
        }
        return new Operand.Variable(
                name, dot < 0 ? List.of() : names(token.text().substring(dot + 1)));
    }

    private static List<String> names(String chain) {
        List<String> names = Arrays.asList(chain.split("\\.", -1));
        if (names.contains("")) {
            throw TemplateFault.parse("a field's name is empty");
        }
        return names;
    }

    private static Operand word(TemplateToken token) {
        return switch (token.text()) {
            case "true" -> new Operand.Constant(new Datum.Flag(true));
            case "false" -> new Operand.Constant(new Datum.Flag(false));
            case "nil" -> new Operand.Constant(new Datum.Nil());
            default -> function(token.text());
        };
    }

    private static Operand function(String name) {
        if (!FUNCTIONS.contains(name)) {
            throw TemplateFault.parse("the function " + printable(name)
                    + " is not defined (templates of the controller manager" + " know only Go's own functions)");
        }
        return new Operand.Function(name);
    }

    private static String printable(String name) {
        return name.length() > 40 ? "of " + name.length() + " characters" : name;
    }

    private static long number(TemplateToken token) {
        try {
            return Long.parseLong(token.text());
        } catch (NumberFormatException e) {
            throw TemplateFault.unknown("it uses a number that is no plain integer");
        }
    }

    private TemplateToken peek() {
        if (at >= tokens.size()) {
            throw TemplateFault.parse("an action is not closed");
        }
        return tokens.get(at);
    }

    private boolean accept(Kind kind) {
        boolean found = peek().is(kind);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(Kind kind) {
        if (!accept(kind)) {
            throw TemplateFault.parse("an action has an unexpected token");
        }
    }
}
