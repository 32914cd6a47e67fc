// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.program;

import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Assignment;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words of commands that their programs read as credentials. */
public final class ProgramCredentials {
    private static final Set<String> CONTAINER_TOOLS =
            Set.of("docker", "podman", "nerdctl", "docker-compose", "podman-compose", "crictl");
    private static final String SSHPASS = "sshpass";
    private static final Set<String> PRINTERS = Set.of("echo", "printf");

    private ProgramCredentials() {}

    /** Reads the table once, on first use. */
    private static final class Table {
        static final ProgramTable PROGRAMS = ProgramTable.read();
    }

    /** The candidates in the commands of one text, in their order; a pipe may feed one from the command before it. */
    public static List<ProgramCredential> find(List<ShellCommand> commands) {
        List<ProgramCredential> found = new ArrayList<>();
        for (int index = 0; index < commands.size(); index++) {
            ShellCommand command = commands.get(index);
            Optional<Word> printed = command.piped() && index > 0 ? printed(commands.get(index - 1)) : Optional.empty();
            find(command, printed, found);
        }
        return List.copyOf(found);
    }

    private static void find(ShellCommand command, Optional<Word> printed, List<ProgramCredential> found) {
        command.assignments().forEach(assignment -> addVariable(assignment, found));
        if (command.words().isEmpty()) {
            return;
        }
        List<Word> words = command.words();
        int inner = innerProgram(words);
        CommandReader reader = reader(words.subList(0, inner));
        found.addAll(reader.read());
        if (inner < words.size()) {
            reader = reader(words.subList(inner, words.size()));
            found.addAll(reader.read());
        }
        Optional<Word> input = command.input().or(() -> printed);
        CommandReader last = reader;
        input.ifPresent(word -> last.inputForm().ifPresent(form -> addInput(nameOf(words.get(0)), form, word, found)));
    }

    /** True when a program is known to take the word as its first operand: {@code server} of vault, {@code alias} of mc. */
    public static boolean isSubCommand(String program, String word) {
        return Table.PROGRAMS.of(program).stream()
                .anyMatch(entry -> !entry.subCommand().isEmpty()
                        && entry.subCommand().get(0).equals(word));
    }

    private static CommandReader reader(List<Word> words) {
        String program = nameOf(words.get(0));
        return new CommandReader(program, words, Table.PROGRAMS.of(program));
    }

    private static String nameOf(Word word) {
        String text = word.text().value();
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }

    /** Of {@code docker exec db mysql …} and {@code sshpass ssh …} the index of the program inside; else the number of words. */
    private static int innerProgram(List<Word> words) {
        if (nameOf(words.get(0)).equals(SSHPASS)) {
            List<Integer> operands = new CommandWords(words, Table.PROGRAMS.of(SSHPASS)).operands();
            return operands.isEmpty() ? words.size() : operands.get(0);
        }
        if (!CONTAINER_TOOLS.contains(nameOf(words.get(0)))) {
            return words.size();
        }
        boolean executes = false;
        for (int index = 1; index < words.size(); index++) {
            String text = words.get(index).text().value();
            if (executes && index > 2 && Table.PROGRAMS.knows(nameOf(words.get(index)))) {
                return index;
            }
            executes |= text.equals("exec");
        }
        return words.size();
    }

    private static void addVariable(Assignment assignment, List<ProgramCredential> found) {
        String name = assignment.name().value();
        Word value = assignment.value();
        if (Table.PROGRAMS.isVariable(name) && !value.text().isEmpty()) {
            found.add(new ProgramCredential(
                    value.text(), value.path(), value.literal(), "", name, Naming.PROGRAM, Optional.empty(), false));
        }
    }

    /** What {@code echo} or {@code printf} hands on when it is one literal word. */
    private static Optional<Word> printed(ShellCommand command) {
        List<Word> words = command.words();
        if (words.size() < 2 || !PRINTERS.contains(nameOf(words.get(0)))) {
            return Optional.empty();
        }
        List<Word> operands = words.subList(1, words.size()).stream()
                .filter(word -> !word.text().value().startsWith("-"))
                .toList();
        boolean one = operands.size() == 1
                || operands.size() == 2
                        && nameOf(words.get(0)).equals("printf")
                        && operands.get(0).text().value().startsWith("%s");
        return one ? Optional.of(operands.get(operands.size() - 1)) : Optional.empty();
    }

    private static void addInput(String program, ValueForm form, Word word, List<ProgramCredential> found) {
        String text = word.text().value();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            for (Part part : form.parts(text.substring(start, end))) {
                addInput(program, part, start, word, found);
            }
            // Who reads pairs reads many lines; who reads a password reads the first, or asks twice for the same.
            start = form == ValueForm.COLON ? afterLineEnd(text, end) : text.length();
        }
    }

    private static void addInput(String program, Part part, int lineStart, Word word, List<ProgramCredential> found) {
        if (part.end() > part.start()) {
            found.add(new ProgramCredential(
                    word.text().slice(lineStart + part.start(), lineStart + part.end()),
                    word.path(),
                    word.literal(),
                    program,
                    "input",
                    Naming.PROGRAM,
                    part.user().isEmpty() ? Optional.empty() : Optional.of(part.user()),
                    true));
        }
    }

    /** A line end may be there as such or as the escape that printf reads. */
    private static int lineEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '\n' && !text.startsWith("\\n", at)) {
            at++;
        }
        return at;
    }

    private static int afterLineEnd(String text, int end) {
        return end < text.length() && text.charAt(end) == '\\' ? end + 2 : end + 1;
    }
}
