// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.embedded.ShellCommand.Word;
import dev.plumbline.vault.script.Variables.Bound;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parameter expansion as POSIX shells do it, as far as the parameters are known. */
final class Expansion {
    private static final int DEEPEST = 8;

    private final String text;
    private final Variables variables;
    private final int depth;
    private final StringBuilder filled = new StringBuilder();

    private Expansion(String text, Variables variables, int depth) {
        this.text = text;
        this.variables = variables;
        this.depth = depth;
    }

    static Optional<String> fill(String text, Variables variables) {
        return new Expansion(text, variables, 0).fill();
    }

    private Optional<String> fill() {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '`') {
                return Optional.empty();
            }
            int end = character == '$' ? end(text, at) : at;
            if (end <= at) {
                filled.append(character);
                at++;
                continue;
            }
            Optional<String> value = value(text.substring(at, end));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            filled.append(value.get());
            at = end;
        }
        return Optional.of(filled.toString());
    }

    /** The offset after the expansion that begins here; the offset itself when none does. */
    private static int end(String text, int at) {
        if (at + 1 >= text.length()) {
            return at;
        }
        char next = text.charAt(at + 1);
        if (next == '{' || next == '(') {
            return closing(text, at + 1, next, next == '{' ? '}' : ')');
        }
        if (isName(next) && !isDigit(next)) {
            int end = at + 2;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            return end;
        }
        return isDigit(next) || "@*#?-!$".indexOf(next) >= 0 ? at + 2 : at;
    }

    private static int closing(String text, int open, char opener, char closer) {
        int level = 0;
        for (int at = open; at < text.length(); at++) {
            level += text.charAt(at) == opener ? 1 : text.charAt(at) == closer ? -1 : 0;
            if (level == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isName(char character) {
        return character == '_' || character < 128 && Character.isLetterOrDigit(character);
    }

    private Optional<String> value(String expansion) {
        if (expansion.startsWith("$(")) {
            return Optional.empty();
        }
        String inner = expansion.startsWith("${")
                ? expansion.substring(2, Math.max(2, expansion.length() - 1))
                : expansion.substring(1);
        int end = 0;
        while (end < inner.length() && isName(inner.charAt(end))) {
            end++;
        }
        if (end == 0) {
            return inner.equals("@") || inner.equals("*") ? all() : Optional.empty();
        }
        String name = inner.substring(0, end);
        String operator = inner.substring(end);
        Optional<Bound> bound = bound(name);
        Optional<String> known = bound.flatMap(Bound::text);
        if (operator.isEmpty() || operator.equals("[@]") || operator.equals("[*]") || operator.startsWith(":?")) {
            return known;
        }
        if (operator.equals("^^") || operator.equals(",,")) {
            return known.map(
                    word -> operator.equals(",,") ? word.toLowerCase(Locale.ROOT) : word.toUpperCase(Locale.ROOT));
        }
        return withDefault(operator, bound);
    }

    private Optional<String> withDefault(String operator, Optional<Bound> bound) {
        boolean emptyToo = operator.startsWith(":-") || operator.startsWith(":=");
        if (!emptyToo && !operator.startsWith("-") && !operator.startsWith("=")) {
            return Optional.empty();
        }
        boolean unset = bound.isEmpty() || emptyToo && isEmpty(bound.get());
        if (!unset) {
            return bound.flatMap(Bound::text);
        }
        String otherwise = operator.substring(emptyToo ? 2 : 1);
        return depth > DEEPEST ? Optional.empty() : new Expansion(otherwise, variables, depth + 1).fill();
    }

    private static boolean isEmpty(Bound bound) {
        return bound.text().filter(String::isEmpty).isPresent();
    }

    private Optional<Bound> bound(String name) {
        if (!isDigit(name.charAt(0))) {
            return variables.find(name);
        }
        int number = name.length() > 3 ? 0 : Integer.parseInt(name);
        Optional<List<Word>> arguments = variables.arguments();
        if (number == 0 || arguments.isEmpty() || number > arguments.get().size()) {
            return Optional.empty();
        }
        Word word = arguments.get().get(number - 1);
        return Optional.of(word.literal() ? Bound.known(word.text().value()) : Bound.UNKNOWN);
    }

    private Optional<String> all() {
        Optional<List<Word>> arguments = variables.arguments();
        boolean known = arguments.isPresent() && arguments.get().stream().allMatch(Word::literal);
        return known
                ? Optional.of(arguments.get().stream()
                        .map(word -> word.text().value())
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** The name of a variable when the text is nothing but its expansion. */
    static Optional<String> only(String text) {
        if (!text.startsWith("$") || end(text, 0) != text.length()) {
            return Optional.empty();
        }
        String inner = text.startsWith("${") ? text.substring(2, text.length() - 1) : text.substring(1);
        String name = inner.endsWith("[@]") || inner.endsWith("[*]") ? inner.substring(0, inner.length() - 3) : inner;
        boolean plain = !name.isEmpty() && name.chars().allMatch(each -> isName((char) each));
        return plain || name.equals("@") || name.equals("*") ? Optional.of(name) : Optional.empty();
    }

    /** The default of an expansion that is the whole text: what {@code ${VAULT:-vault}} runs unless somebody says otherwise. */
    static Optional<String> defaultOf(String text) {
        int at = text.indexOf('-');
        boolean defaulted = text.startsWith("${") && text.endsWith("}") && at > 2 && end(text, 0) == text.length();
        String name = defaulted ? text.substring(2, text.charAt(at - 1) == ':' ? at - 1 : at) : "";
        boolean plain = !name.isEmpty() && name.chars().allMatch(each -> isName((char) each));
        return plain ? Optional.of(text.substring(at + 1, text.length() - 1)) : Optional.empty();
    }

    /** Which expansion keeps a text from being known, as reasons name it. */
    static String first(String text) {
        for (int at = 0; at < text.length(); at++) {
            int end = text.charAt(at) == '$' ? end(text, at) : at;
            if (end > at && !text.startsWith("$(", at)) {
                int from = text.startsWith("${", at) ? at + 2 : at + 1;
                int to = from;
                while (to < end && isName(text.charAt(to))) {
                    to++;
                }
                return to == from ? "the script's arguments" : "variable " + text.substring(from, to);
            }
        }
        return "a command's output";
    }

    /** What is known filled in, and one spelling for the rest, so that equal texts with the same gap are equal. */
    static String partly(String text, Variables variables) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '$' ? end(text, at) : at;
            if (end > at) {
                String expansion = text.substring(at, end);
                boolean bare = isName(text.charAt(at + 1));
                result.append(
                        fill(expansion, variables).orElse(bare ? "${" + expansion.substring(1) + "}" : expansion));
            } else {
                result.append(text.charAt(at));
            }
            at = Math.max(end, at + 1);
        }
        return result.toString();
    }
}
