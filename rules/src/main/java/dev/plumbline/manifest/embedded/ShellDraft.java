// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.PathStyle;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.embedded.ShellCommand.Assignment;
import dev.plumbline.manifest.embedded.ShellCommand.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A simple command while it is read; a here-document may still come after it. */
final class ShellDraft {
    /**
     * A word as it was read.
     *
     * @param equals offset of an unquoted {@code =}, or -1
     * @param given its path when it came with one
     */
    record Item(
            PlacedText text,
            boolean literal,
            int equals,
            int ordinal,
            @Nullable FieldPath given) {
        static Item read(ShellLexer.Token token, int ordinal) {
            return new Item(token.text(), token.literal(), token.equals(), ordinal, null);
        }

        static Item given(Word word) {
            return new Item(word.text(), word.literal(), word.text().value().indexOf('='), 0, word.path());
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final boolean piped;
    private ShellScope scope = ShellScope.TOP;
    private List<List<Word>> parts = List.of();
    private Optional<Word> input = Optional.empty();
    private Optional<Word> inputFile = Optional.empty();
    private Optional<Word> output = Optional.empty();

    ShellDraft(boolean piped) {
        this.piped = piped;
    }

    void add(Item item) {
        items.add(item);
    }

    void assign(PlacedText name, Word value) {
        assignments.add(new Assignment(name, value));
    }

    void input(Word word) {
        input = Optional.of(word);
    }

    void inputFile(Word word) {
        inputFile = Optional.of(word);
    }

    void output(Word word) {
        output = Optional.of(word);
    }

    boolean isEmpty() {
        return items.isEmpty() && input.isEmpty() && output.isEmpty();
    }

    /** The word, when there is nothing else. */
    Optional<String> onlyWord() {
        boolean one = items.size() == 1 && items.get(0).equals() < 0;
        return one ? Optional.of(items.get(0).text().value()) : Optional.empty();
    }

    /** Names the words, takes assignments and wrappers such as {@code sudo} away, and splits at {@code kubectl exec … --}. */
    void finish(ShellWordPaths paths, ShellScope where) {
        scope = where;
        List<Word> words = new ArrayList<>();
        boolean declares = false;
        boolean mayAssign = true;
        String before = "";
        for (Item item : items) {
            String text = item.text().value();
            int equals = ShellNames.assignment(text, words.isEmpty() ? item.equals() : text.indexOf('='));
            if (mayAssign && equals > 0) {
                assignments.add(assignment(item, equals, paths));
                continue;
            }
            words.add(new Word(item.text(), item.literal(), path(item, text, before, paths)));
            before = text;
            declares |= words.size() == 1 && ShellNames.declares(text);
            mayAssign = declares || ShellWrappers.isStillWrapping(words);
        }
        parts = declares ? List.of() : ShellWrappers.unwrap(words);
    }

    private static FieldPath path(Item item, String text, String before, ShellWordPaths paths) {
        return item.given() != null ? item.given() : paths.word(item.ordinal(), text, before);
    }

    private static Assignment assignment(Item item, int equals, ShellWordPaths paths) {
        boolean appends = item.text().charAt(equals - 1) == '+';
        PlacedText name = item.text().slice(0, appends ? equals - 1 : equals);
        FieldPath path = item.given() == null
                ? paths.variable(name.value())
                : item.given().opened("", PathStyle.WORDS).key(name.value());
        PlacedText value = item.text().slice(equals + 1, item.text().length());
        return new Assignment(name, new Word(value, item.literal(), path));
    }

    /** The scripts among the words, as of {@code sh -c}. */
    List<Word> scripts() {
        return parts.stream()
                .flatMap(words -> ShellWrappers.scripts(words).stream())
                .toList();
    }

    /** True when what it is fed is a script. */
    boolean readsScript() {
        return !parts.isEmpty() && ShellWrappers.readsScript(parts.get(parts.size() - 1));
    }

    List<ShellCommand> commands() {
        List<ShellCommand> commands = new ArrayList<>();
        List<Word> first = parts.isEmpty() ? List.of() : parts.get(0);
        boolean single = parts.size() < 2;
        commands.add(new ShellCommand(
                assignments,
                first,
                single ? input : Optional.empty(),
                single ? inputFile : Optional.empty(),
                single ? output : Optional.empty(),
                piped,
                scope));
        for (int index = 1; index < parts.size(); index++) {
            commands.add(new ShellCommand(List.of(), parts.get(index), input, inputFile, output, piped, scope));
        }
        return commands;
    }
}
