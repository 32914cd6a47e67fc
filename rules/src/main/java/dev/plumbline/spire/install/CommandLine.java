// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.install;

import dev.plumbline.manifest.FieldPath;
import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.manifest.Span;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.manifest.embedded.ShellText;
import dev.plumbline.model.Container;
import dev.plumbline.model.EnvVar;
import dev.plumbline.model.Located;
import dev.plumbline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a container's process is started with.
 *
 * @param program base name of the program; empty when the image decides
 * @param arguments what follows it, {@code $(NAME)} resolved where the value is literal
 */
public record CommandLine(String program, List<Located<String>> arguments, Location at) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([A-Za-z_][A-Za-z0-9_.-]{0,200})\\)");

    public CommandLine {
        arguments = List.copyOf(arguments);
    }

    /** The container's own command, then those that a shell script among its words runs. */
    public static List<CommandLine> of(Container container) {
        List<CommandLine> lines = new ArrayList<>();
        List<Located<String>> words = new ArrayList<>();
        container.command().forEach(word -> words.add(resolved(word, container)));
        container.args().forEach(word -> words.add(resolved(word, container)));
        boolean imageDecides = container.command().isEmpty();
        boolean startsWithFlag = words.isEmpty() || words.get(0).value().startsWith("-");
        if (imageDecides) {
            lines.add(new CommandLine("", words, container.at()));
        }
        if (!imageDecides || !startsWithFlag) {
            lines.addAll(scripts(words, container.at()));
        }
        return lines;
    }

    private static List<CommandLine> scripts(List<Located<String>> words, Location at) {
        List<CommandLine> lines = new ArrayList<>();
        List<ShellCommand.Word> shellWords = new ArrayList<>();
        for (Located<String> word : words) {
            Span span = word.at().span().orElse(Span.of(1, 1, 1, 1));
            shellWords.add(new ShellCommand.Word(PlacedText.within(span, word.value()), true, FieldPath.root()));
        }
        for (ShellCommand command : ShellText.ofWords(shellWords)) {
            of(command, words, at).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<CommandLine> of(ShellCommand command, List<Located<String>> words, Location at) {
        if (command.words().isEmpty()) {
            return Optional.empty();
        }
        List<Located<String>> arguments = new ArrayList<>();
        for (ShellCommand.Word word : command.words().subList(1, command.words().size())) {
            arguments.add(new Located<>(word.text().value(), placeOf(word, words, at)));
        }
        return Optional.of(
                new CommandLine(baseName(command.words().get(0).text().value()), arguments, at));
    }

    /** The container's word that a shell word came from: the same stretch, or the one around it. */
    private static Location placeOf(ShellCommand.Word word, List<Located<String>> words, Location otherwise) {
        Span span = word.text().span();
        return words.stream()
                .map(Located::at)
                .filter(place ->
                        place.span().filter(outer -> outer.contains(span)).isPresent())
                .findFirst()
                .orElse(otherwise);
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The value of the first of these flags, as Go's flag package reads them: {@code -x v}, {@code --x=v}. */
    public Optional<Located<String>> flag(String... names) {
        for (int index = 0; index < arguments.size(); index++) {
            Located<String> word = arguments.get(index);
            for (String name : names) {
                if (isFlag(word.value(), name) && index + 1 < arguments.size()) {
                    return Optional.of(arguments.get(index + 1));
                }
                Optional<String> joined = joinedValue(word.value(), name);
                if (joined.isPresent()) {
                    return Optional.of(new Located<>(joined.get(), word.at()));
                }
            }
        }
        return Optional.empty();
    }

    /** A switch: set to true, set to false, or not there. */
    public Optional<Located<Boolean>> toggle(String... names) {
        for (Located<String> word : arguments) {
            for (String name : names) {
                if (isFlag(word.value(), name)) {
                    return Optional.of(new Located<>(true, word.at()));
                }
                Optional<String> joined = joinedValue(word.value(), name);
                if (joined.isPresent()) {
                    return Optional.of(new Located<>(!joined.get().matches("0|f|F|false|FALSE|False"), word.at()));
                }
            }
        }
        return Optional.empty();
    }

    /** True when a word stands among the arguments. */
    public boolean says(String word) {
        return arguments.stream().anyMatch(argument -> argument.value().equals(word));
    }

    private static boolean isFlag(String word, String name) {
        return word.equals("-" + name) || word.equals("--" + name);
    }

    private static Optional<String> joinedValue(String word, String name) {
        String plain = word.startsWith("--") ? word.substring(2) : word.startsWith("-") ? word.substring(1) : "";
        return plain.startsWith(name + "=") ? Optional.of(plain.substring(name.length() + 1)) : Optional.empty();
    }

    /** What the kubelet makes of {@code $(NAME)}; a name without a literal value stays as it is. */
    private static Located<String> resolved(Located<String> word, Container container) {
        if (!word.value().contains("$(")) {
            return word;
        }
        Matcher reference = REFERENCE.matcher(word.value());
        StringBuilder text = new StringBuilder();
        while (reference.find()) {
            String value = container
                    .variable(reference.group(1))
                    .map(EnvVar::value)
                    .flatMap(Value::asKnown)
                    .orElse(reference.group());
            reference.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return new Located<>(reference.appendTail(text).toString(), word.at());
    }
}
