// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.delivery;

import dev.plumbline.model.Container;
import dev.plumbline.model.Located;
import dev.plumbline.remedy.Premises;
import dev.plumbline.remedy.change.PodChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shell that puts files into variables or options of a program that reads nothing else, and becomes that program. */
final class Wrapper {
    private final Container container;
    private final List<String> exports = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Integer> droppedArguments = new ArrayList<>();

    Wrapper(Container container) {
        this.container = container;
    }

    void export(String variable, String file) {
        exports.add("export " + variable + "=\"$(cat " + file + ")\"");
    }

    /** An option at the end of the command line; the words of the old one go. */
    void option(String option, List<Integer> words) {
        options.add(option);
        droppedArguments.addAll(words);
    }

    boolean isNeeded() {
        return !exports.isEmpty() || !options.isEmpty();
    }

    void apply(Premises premises, PodChange pod) {
        StringBuilder script = new StringBuilder();
        exports.forEach(line -> script.append(line).append("\n"));
        script.append("exec \"$@\"");
        options.forEach(option -> script.append(' ').append(option));
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", script.toString(), "sh"));
        words.addAll(program(premises));
        pod.command(container, words, "the program still finds its variables, now from files in memory");
        for (int index : droppedArguments) {
            int argument = index - container.command().size();
            if (argument >= 0) {
                pod.remove(container.args().get(argument).at(), "the literal goes");
            }
        }
    }

    private List<String> program(Premises premises) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < container.command().size(); at++) {
            Located<String> word = container.command().get(at);
            if (!droppedArguments.contains(at)) {
                words.add(word.value());
            }
        }
        boolean masked = words.stream().anyMatch(word -> word.indexOf('█') >= 0);
        if (words.isEmpty() || masked) {
            String image = container.image().asKnown().orElse("the image");
            return List.of(premises.blanks()
                    .ask(
                            "ENTRYPOINT_OF_" + container.name(),
                            "the command that " + image + " starts with, word by word" + argumentsClause()));
        }
        return words;
    }

    private String argumentsClause() {
        return container.args().isEmpty() ? ", its default arguments included" : "; the arguments stay";
    }

    /** A literal in the text of a shell script gives way to reading the file; empty inside single quotes or without a script. */
    static Optional<String> inScript(String script, String file) {
        int start = script.indexOf('█');
        int end = start;
        while (end >= 0 && end < script.length() && script.charAt(end) == '█') {
            end++;
        }
        if (start < 0 || script.indexOf('█', end) >= 0) {
            return Optional.empty();
        }
        String read = "$(cat " + file + ")";
        String before = script.substring(0, start);
        String after = script.substring(end);
        boolean ownQuotes = before.endsWith("'") && after.startsWith("'");
        if (ownQuotes) {
            return Optional.of(before.substring(0, before.length() - 1) + "\"" + read + "\"" + after.substring(1));
        }
        boolean inSingle = count(before, '\'') % 2 == 1;
        boolean inDouble = count(before, '"') % 2 == 1;
        if (inSingle) {
            return Optional.empty();
        }
        return Optional.of(before + (inDouble ? read : "\"" + read + "\"") + after);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
