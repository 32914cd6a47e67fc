// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Judge;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.credential.program.Naming;
import dev.plumbline.credential.program.ProgramCredential;
import dev.plumbline.credential.program.ProgramCredentials;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Items;
import dev.plumbline.manifest.Node;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.ScalarNode;
import dev.plumbline.manifest.SequenceNode;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the words of commands: variables before them, options, operands, what is fed to them. */
final class Commands {
    private static final Pattern UNSPLIT =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,80}=[^ \\n]{1,200} [^ =]{1,80}(?: .{0,200})?");

    private final Judge judge;
    private final Harvest harvest;
    private final Texts texts;

    /** A word, or a part of one, and what names it; an empty name only searches the text. */
    record Spoken(String name, Candidate candidate, FieldPath path, boolean file) {}

    Commands(Judge judge, Harvest harvest, Texts texts) {
        this.judge = judge;
        this.harvest = harvest;
        this.texts = texts;
    }

    /** A command line that came split into the items of a list. */
    void words(Scene scene, FieldPath tail, SequenceNode list) {
        line(scene, words(tail, list));
    }

    /** A command line in words whose paths start at the scene. */
    void line(Scene scene, List<Word> words) {
        if (!words.isEmpty()) {
            commands(scene, FieldPath.root(), split(words), 0);
        }
    }

    /** The commands of a script that is the value at the tail. */
    void script(Scene scene, FieldPath tail, List<ShellCommand> commands, int depth) {
        commands(scene, tail, commands, depth);
    }

    static List<Word> words(FieldPath tail, SequenceNode list) {
        List<String> names = Items.stableNames(list.items());
        List<Word> words = new ArrayList<>();
        for (int index = 0; index < list.items().size(); index++) {
            Node item = list.items().get(index);
            if (item instanceof ScalarNode scalar && !scalar.isNull()) {
                words.add(new Word(scalar.text(), isLiteral(scalar.value()), tail.item(index, names.get(index))));
            }
        }
        return words;
    }

    /** The kubelet expands {@code $(NAME)}; {@code $$(NAME)} is text. */
    private static boolean isLiteral(String text) {
        int at = text.indexOf("$(");
        return at < 0 || at > 0 && text.charAt(at - 1) == '$';
    }

    private void commands(Scene scene, FieldPath tail, List<ShellCommand> commands, int depth) {
        for (Spoken spoken : spoken(commands, scene.setting())) {
            FieldPath way = tail.then(spoken.path());
            PlacedText value = spoken.candidate().value();
            if (spoken.name().isEmpty()) {
                ScriptItems.statement(value).ifPresent(name -> texts.file(scene, way, name, value, depth + 1));
            }
            if (spoken.file()) {
                texts.file(scene, way, spoken.name(), value, depth + 1);
            } else if (spoken.name().isEmpty()) {
                harvest.add(scene, way, "", judge.search(value, scene.setting()));
            } else {
                harvest.add(scene, way, spoken.name(), judge.judge(spoken.candidate()));
            }
        }
    }

    /** Everything in commands that may be a credential, in order of certainty: what shows itself, then what is named. */
    static List<Spoken> spoken(List<ShellCommand> commands, Setting setting) {
        List<Spoken> spoken = new ArrayList<>();
        commands.forEach(command -> command.words().forEach(word -> spoken.add(plain("", word, setting))));
        for (ProgramCredential found : ProgramCredentials.find(commands)) {
            if (found.literal()) {
                spoken.add(named(found, setting));
            }
        }
        for (ShellCommand command : commands) {
            command.assignments().forEach(assignment -> spoken.add(assigned(assignment, setting)));
            command.input().ifPresent(input -> spoken.add(input(command, input, setting)));
        }
        return spoken;
    }

    private static Spoken named(ProgramCredential found, Setting setting) {
        boolean asks = found.naming() == Naming.PROGRAM;
        Optional<String> asked =
                asks ? Optional.of(found.program().isEmpty() ? "the program" : found.program()) : Optional.empty();
        Candidate candidate = new Candidate(found.option(), List.of(), found.text(), setting, found.user(), asked);
        return new Spoken(found.option(), candidate, found.path(), false);
    }

    private static Spoken assigned(ShellCommand.Assignment assignment, Setting setting) {
        boolean literal = assignment.value().literal();
        return plain(literal ? assignment.name().value() : "", assignment.value(), setting);
    }

    /** {@code ["NAME=value program", "-u"]} was meant for a shell: the first word is taken apart at its first space. */
    static List<ShellCommand> split(List<Word> words) {
        Word first = words.get(0);
        PlacedText text = first.text();
        if (text.length() > 0 && text.charAt(0) == '-') {
            List<Word> line = new ArrayList<>(words);
            line.add(0, new Word(PlacedText.within(text.span(), "program"), true, first.path()));
            return ShellText.ofWords(line);
        }
        if (text.length() > 400 || !UNSPLIT.matcher(text.value()).matches()) {
            return ShellText.ofWords(words);
        }
        int space = text.value().indexOf(' ');
        List<Word> apart = new ArrayList<>();
        apart.add(new Word(text.slice(0, space), first.literal(), first.path()));
        apart.add(new Word(text.slice(space + 1, text.length()).strip(), first.literal(), first.path()));
        apart.addAll(words.subList(1, words.size()));
        return ShellText.ofWords(apart);
    }

    private static Spoken plain(String name, Word word, Setting setting) {
        return new Spoken(name, Candidate.of(name, word.text(), setting), word.path(), false);
    }

    /** A here-document may be the file that the output goes to. */
    private static Spoken input(ShellCommand command, Word input, Setting setting) {
        String name = command.output().map(Word::text).map(PlacedText::value).orElse("");
        return new Spoken(name, Candidate.of(name, input.text(), setting), input.path(), true);
    }
}
