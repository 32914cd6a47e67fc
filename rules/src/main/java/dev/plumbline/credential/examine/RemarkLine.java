// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.credential.judge.Candidate;
import dev.plumbline.credential.judge.Setting;
import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.EmbeddedDocument;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.manifest.embedded.ShellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a comment, read as what it may have been: a setting, a list of words, a command. */
final class RemarkLine {
    private static final int LONGEST = 4000;
    private static final Pattern SETTING = Pattern.compile(
            "((?:- {1,8})?[\"']?([A-Za-z_][A-Za-z0-9_.\\-/]{0,80})[\"']?\\s{0,20}[:=]{1,2}\\s{0,40})(\\S.*)");
    private static final Pattern NAME =
            Pattern.compile("(?:- {1,8})?(?:name|key):\\s{0,20}[\"']?([A-Za-z_][A-Za-z0-9_.-]{0,100})[\"']?\\s{0,40}");

    /** A value of the line and what names it. */
    record Said(String name, Candidate candidate) {}

    private RemarkLine() {}

    /** The name that a line gives to the value on the next: {@code - name: DB_PASSWORD}. */
    static Optional<String> name(PlacedText line) {
        PlacedText text = line.strip();
        if (text.length() > 160) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(text.value());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Further comment marks, and the prompt of a shell. */
    private static PlacedText withoutMarks(PlacedText text) {
        int start = 0;
        while (start < text.length() && "#!;/*".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        PlacedText rest = text.slice(start, text.length()).strip();
        boolean prompt = rest.length() > 2 && rest.charAt(0) == '$' && rest.charAt(1) == ' ';
        return prompt ? rest.slice(2, rest.length()).strip() : rest;
    }

    static List<Said> read(PlacedText line, Optional<String> called, Setting setting) {
        PlacedText text = withoutMarks(line.strip());
        if (text.length() < 5 || text.length() > LONGEST) {
            return List.of();
        }
        String characters = text.value();
        int list = characters.indexOf('[');
        if (list >= 0 && characters.indexOf('"', list) > 0 && (list == 0 || characters.charAt(list - 1) == ' ')) {
            List<Word> words = FlowWords.read(text.slice(list, text.length()));
            return words.isEmpty() ? List.of() : spoken(Commands.split(words), setting);
        }
        Matcher matcher = SETTING.matcher(characters);
        if (matcher.matches() && !isCommand(matcher.group(1), matcher.group(3))) {
            PlacedText value = Quoted.inside(text.slice(matcher.start(3), matcher.end(3)));
            String key = matcher.group(2);
            String name = key.equals("value") && called.isPresent() ? called.get() : key;
            return value.isEmpty() || value.value().indexOf(' ') >= 0 && !Quoted.isQuoted(matcher.group(3))
                    ? List.of()
                    : List.of(new Said(name, Candidate.of(name, value, setting)));
        }
        return mayBeCommand(characters) ? shell(text, setting) : List.of();
    }

    /** {@code NAME=value program …} is a command, {@code key: value} and {@code key = value} are settings. */
    private static boolean isCommand(String start, String value) {
        return start.endsWith("=") && value.indexOf(' ') > 0;
    }

    private static boolean mayBeCommand(String characters) {
        return characters.indexOf('=') > 0 || characters.indexOf(" -") > 0;
    }

    private static List<Said> shell(PlacedText text, Setting setting) {
        EmbeddedDocument script = ShellText.read(text);
        return spoken(script.commands(), setting);
    }

    private static List<Said> spoken(List<ShellCommand> commands, Setting setting) {
        List<Said> said = new ArrayList<>();
        for (Commands.Spoken spoken : Commands.spoken(commands, setting)) {
            if (!spoken.name().isEmpty() && !spoken.file()) {
                said.add(new Said(spoken.name(), spoken.candidate()));
            }
        }
        return said;
    }

    /** The quoted words of a list in brackets. */
    static final class FlowWords {
        private FlowWords() {}

        static List<Word> read(PlacedText list) {
            List<Word> words = new ArrayList<>();
            int at = 1;
            while (at < list.length() && list.charAt(at) != ']') {
                char character = list.charAt(at);
                boolean quoted = character == '"' || character == '\'';
                int end = at + 1;
                while (end < list.length()
                        && (quoted ? list.charAt(end) != character : ",]".indexOf(list.charAt(end)) < 0)) {
                    end++;
                }
                PlacedText word = list.slice(quoted ? at + 1 : at, end).strip();
                if (!word.isEmpty() && character != ',' && character != ' ') {
                    words.add(new Word(word, true, FieldPath.root().part("word " + (words.size() + 1))));
                }
                at = quoted || character == ',' || character == ' ' ? end(at, end, quoted) : end;
            }
            return words;
        }

        private static int end(int at, int end, boolean quoted) {
            return quoted ? end + 1 : at + 1;
        }
    }
}
