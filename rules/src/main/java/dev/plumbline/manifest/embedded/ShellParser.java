// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.Comment;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Problem;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Groups the tokens of one shell text into simple commands; control flow is passed over, not followed. */
final class ShellParser {
    /** What is read and skipped after a keyword. */
    private enum Passing {
        NOTHING,
        ONE_WORD,
        TO_IN,
        TO_END
    }

    /** Deeper nested scripts are not read, because each level reads its text once more. */
    private static final int DEEPEST = 16;

    private static final Set<String> KEYWORDS = Set.of(
            "if", "then", "else", "elif", "fi", "while", "until", "do", "done", "esac", "!", "{", "}", "time",
            "coproc");

    private final ShellReading reading;
    private final FieldPath start;
    private final int depth;
    private final ShellWordPaths paths;
    private final ShellFlow flow;
    private final Deque<ShellDraft> awaitingInput = new ArrayDeque<>();
    private final List<PlacedText> substitutions = new ArrayList<>();
    private ShellDraft draft = new ShellDraft(false);
    private Passing passing = Passing.NOTHING;
    private String redirection = "";
    private int subshells;

    ShellParser(ShellReading reading, FieldPath start, int depth) {
        this(reading, start, depth, ShellScope.TOP);
    }

    private ShellParser(ShellReading reading, FieldPath start, int depth, ShellScope outer) {
        this.reading = reading;
        this.flow = new ShellFlow(outer);
        this.start = start;
        this.depth = depth;
        this.paths = new ShellWordPaths(start);
    }

    void script(PlacedText script) {
        if (depth > DEEPEST) {
            reading.problem(new EmbeddedProblem(
                    Problem.Kind.LIMIT_REACHED,
                    script.position(0),
                    "scripts nested deeper than " + DEEPEST + " levels are not read"));
            return;
        }
        ShellLexer lexer = new ShellLexer(script);
        for (ShellLexer.Token token = lexer.next(); token.kind() != ShellLexer.Kind.END; token = lexer.next()) {
            token(token);
        }
        finishCommand(false);
    }

    /** Reads {@code NAME=value NAME=value} or {@code NAME value} as a Dockerfile sets variables. */
    void declaration(PlacedText text) {
        int nameEnd = 0;
        while (nameEnd < text.length()
                && text.charAt(nameEnd) != '='
                && !Character.isWhitespace(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == text.length() || text.charAt(nameEnd) == '=') {
            script(text);
            return;
        }
        PlacedText name = text.slice(0, nameEnd);
        PlacedText value = text.slice(nameEnd, text.length()).strip();
        ShellDraft setting = new ShellDraft(false);
        setting.assign(name, new Word(value, value.value().indexOf('$') < 0, paths.variable(name.value())));
        reading.command(setting);
    }

    /** Takes the words of a command line that came split. */
    void split(List<Word> words) {
        for (Word word : words) {
            draft.add(ShellDraft.Item.given(word));
        }
        finishCommand(false);
    }

    private void token(ShellLexer.Token token) {
        switch (token.kind()) {
            case COMMENT -> reading.comment(new Comment(token.text(), start));
            case REDIRECTION -> redirection = token.text().value();
            case HERE_DOCUMENT -> hereDocument(token);
            case OPERATOR -> operator(token);
            case WORD -> word(token);
            case NEWLINE, END -> {
                finishCommand(false);
                flow.lineEnded();
            }
        }
    }

    private void operator(ShellLexer.Token token) {
        if (token.is("(")) {
            subshells++;
            dropFunctionName();
        } else if (token.is(")") && subshells == 0) {
            draft = new ShellDraft(false);
        } else if (token.is(")")) {
            subshells--;
        }
        finishCommand(token.is("|") || token.is("|&"));
        flow.operator(token.text().value());
    }

    private void dropFunctionName() {
        draft.onlyWord().ifPresent(name -> {
            flow.functionNamed(name);
            draft = new ShellDraft(false);
        });
    }

    private void word(ShellLexer.Token token) {
        substitutions.addAll(token.substitutions());
        if (!redirection.isEmpty()) {
            redirect(new Word(token.text(), token.literal(), start.part("redirection")));
            return;
        }
        ShellDraft.Item item = ShellDraft.Item.read(token, paths.nextOrdinal());
        String text = token.quoted() ? "" : token.text().value();
        if (passing != Passing.NOTHING) {
            pass(token);
            boolean over = passing == Passing.ONE_WORD || (passing == Passing.TO_IN && text.equals("in"));
            passing = over ? Passing.NOTHING : passing;
        } else if (!draft.isEmpty() || !isKeyword(text)) {
            flow.ordinaryWord();
            draft.add(item);
        }
    }

    private void pass(ShellLexer.Token token) {
        if (passing == Passing.TO_END) {
            flow.loopWord(new Word(token.text(), token.literal(), start.part("loop")));
        } else if (passing == Passing.ONE_WORD) {
            flow.functionNamed(token.text().value());
        }
    }

    private boolean isKeyword(String text) {
        passing = switch (text) {
            case "for", "select" -> Passing.TO_END;
            case "case" -> Passing.TO_IN;
            case "function" -> Passing.ONE_WORD;
            default -> Passing.NOTHING;
        };
        boolean keyword = passing != Passing.NOTHING || KEYWORDS.contains(text);
        if (keyword) {
            flow.keyword(text);
        }
        return keyword;
    }

    private void redirect(Word target) {
        switch (redirection) {
            case "<<", "<<-" -> awaitingInput.add(draft);
            case "<<<" -> draft.input(new Word(target.text(), target.literal(), start.part("here-string")));
            case "<" -> draft.inputFile(target);
            case ">", ">>", ">|", "&>", "&>>" -> draft.output(target);
            default -> {}
        }
        redirection = "";
    }

    private void hereDocument(ShellLexer.Token token) {
        ShellDraft reader = awaitingInput.poll();
        if (reader == null) {
            return;
        }
        FieldPath path = paths.hereDocument();
        reader.input(new Word(token.text(), token.literal(), path));
        if (reader.readsScript()) {
            nested(token.text(), path);
        }
    }

    private void finishCommand(boolean pipesOn) {
        redirection = "";
        passing = Passing.NOTHING;
        if (!draft.isEmpty()) {
            draft.finish(paths, flow.scope());
            reading.command(draft);
            draft.scripts().forEach(script -> nested(script.text(), script.path()));
        }
        List<PlacedText> inner = List.copyOf(substitutions);
        substitutions.clear();
        inner.forEach(script -> nested(script, start.part("substitution")));
        draft = new ShellDraft(pipesOn);
    }

    private void nested(PlacedText script, FieldPath path) {
        new ShellParser(reading, path.opened("", PathStyle.WORDS), depth + 1, flow.scope()).script(script);
    }
}
