// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps count of the functions, loops and branches that are open at a place of a script. */
final class ShellFlow {
    private enum Kind {
        FUNCTION,
        GROUP,
        LOOP,
        REPEATED,
        BRANCH,
        CASE
    }

    private static final class Frame {
        final Kind kind;
        final int number;
        String name = "";
        final List<Word> words = new ArrayList<>();
        boolean named;
        private ShellScope.@Nullable Loop loop;

        /** Made when the first command inside is read; the head is over then. */
        ShellScope.Loop loop() {
            if (loop == null) {
                loop = new ShellScope.Loop(number, name, words);
            }
            return loop;
        }

        Frame(Kind kind, int number) {
            this.kind = kind;
            this.number = number;
        }
    }

    private final ShellScope outer;
    private final Deque<Frame> open = new ArrayDeque<>();
    private String function = "";
    private boolean chained;
    private int frames;

    ShellFlow(ShellScope outer) {
        this.outer = outer;
    }

    /** A function's name was read; its body begins with the next brace. */
    void functionNamed(String name) {
        function = name;
    }

    /** A word at a command's beginning that belongs to the grammar. */
    void keyword(String word) {
        switch (word) {
            case "{" -> push(function.isEmpty() ? Kind.GROUP : Kind.FUNCTION).name = function;
            case "}" -> pop(Set.of(Kind.GROUP, Kind.FUNCTION));
            case "if" -> push(Kind.BRANCH);
            case "fi" -> pop(Set.of(Kind.BRANCH));
            case "case" -> push(Kind.CASE);
            case "esac" -> pop(Set.of(Kind.CASE));
            case "while", "until" -> push(Kind.REPEATED);
            case "for", "select" -> push(Kind.LOOP);
            case "done" -> pop(Set.of(Kind.LOOP, Kind.REPEATED));
            default -> {}
        }
        function = "";
    }

    /** A word of a {@code for} loop's head: the variable, {@code in}, and what it takes. */
    void loopWord(Word word) {
        Frame loop = open.peek();
        if (loop == null || loop.kind != Kind.LOOP) {
            return;
        }
        if (!loop.named) {
            loop.name = word.text().value();
            loop.named = true;
        } else if (!loop.words.isEmpty() || !word.text().value().equals("in")) {
            loop.words.add(word);
        }
    }

    void ordinaryWord() {
        function = "";
    }

    void operator(String operator) {
        switch (operator) {
            case "&&", "||" -> chained = true;
            case "|", "|&", "(", ")" -> {}
            default -> chained = false;
        }
    }

    void lineEnded() {
        chained = false;
    }

    private Frame push(Kind kind) {
        Frame frame = new Frame(kind, ++frames);
        open.push(frame);
        return frame;
    }

    /** Closes the innermost of these; a word that closes nothing is passed over. */
    private void pop(Set<Kind> kinds) {
        Iterator<Frame> frame = open.iterator();
        while (frame.hasNext()) {
            if (kinds.contains(frame.next().kind)) {
                frame.remove();
                return;
            }
        }
    }

    ShellScope scope() {
        if (open.isEmpty() && !chained) {
            return outer;
        }
        Optional<String> inside = outer.function();
        List<ShellScope.Loop> loops = new ArrayList<>(outer.loops());
        boolean conditional = outer.conditional() || chained;
        Iterator<Frame> frames = open.descendingIterator();
        while (frames.hasNext()) {
            Frame frame = frames.next();
            switch (frame.kind) {
                case FUNCTION -> {
                    inside = Optional.of(frame.name);
                    loops.clear();
                    conditional = chained;
                }
                case LOOP -> loops.add(frame.loop());
                case REPEATED, BRANCH, CASE -> conditional = true;
                case GROUP -> {}
            }
        }
        return new ShellScope(inside, loops, conditional);
    }
}
