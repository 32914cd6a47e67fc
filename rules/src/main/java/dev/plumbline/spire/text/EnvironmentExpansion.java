// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Environment variables in text, by the rule of Go's {@code os.Expand} as SPIRE uses it: {@code $X} and {@code ${X}}, a missing
 * variable is empty, {@code $$} is a dollar sign.
 */
public final class EnvironmentExpansion {
    private static final String SPECIAL = "*#$@!?-0123456789";

    /** What a variable is worth. */
    public sealed interface Variable {
        /** A literal. */
        record Literal(String value) implements Variable {}

        /** Set, from a place that is not read; {@code why} is half a sentence. */
        record Elsewhere(String why) implements Variable {}

        /** Not set: Go takes the empty text. */
        record Missing() implements Variable {}
    }

    /** Text after expansion. */
    public sealed interface Result {
        /** Every variable was known; {@code missing} ones became empty. */
        record Text(String value, Set<String> missing) implements Result {
            public Text {
                missing = Set.copyOf(missing);
            }
        }

        /** A variable's value is not known. */
        record Unknown(String variable, String why) implements Result {}
    }

    private final String text;
    private final Function<String, Variable> variables;

    private EnvironmentExpansion(String text, Function<String, Variable> variables) {
        this.text = requireNonNull(text, "text");
        this.variables = requireNonNull(variables, "variables");
    }

    public static Result expand(String text, Function<String, Variable> variables) {
        return new EnvironmentExpansion(text, variables).expand();
    }

    /** Names of the variables that a text refers to, in order. */
    public static List<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        expand(text, name -> {
            names.add(name);
            return new Variable.Literal("");
        });
        return new ArrayList<>(names);
    }

    private Result expand() {
        StringBuilder expanded = new StringBuilder();
        Set<String> missing = new LinkedHashSet<>();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character != '$' || at + 1 == text.length()) {
                expanded.append(character);
                at++;
                continue;
            }
            Name name = nameAt(at + 1);
            at = name.end();
            if (name.word().equals("$")) {
                expanded.append('$');
            } else if (name.word().isEmpty()) {
                // Bad syntax such as "${}" is eaten; a dollar sign before anything else stands for itself.
                expanded.append(name.eaten() ? "" : "$");
            } else {
                Variable variable = variables.apply(name.word());
                if (variable instanceof Variable.Elsewhere elsewhere) {
                    return new Result.Unknown(name.word(), elsewhere.why());
                }
                if (variable instanceof Variable.Literal literal) {
                    expanded.append(literal.value());
                } else {
                    missing.add(name.word());
                }
            }
        }
        return new Result.Text(expanded.toString(), missing);
    }

    private record Name(String word, int end, boolean eaten) {}

    private Name nameAt(int start) {
        char first = text.charAt(start);
        if (first == '{') {
            return bracedNameAt(start);
        }
        if (SPECIAL.indexOf(first) >= 0) {
            return new Name(Character.toString(first), start + 1, false);
        }
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return new Name(text.substring(start, end), end, false);
    }

    private Name bracedNameAt(int start) {
        boolean special = start + 2 < text.length()
                && SPECIAL.indexOf(text.charAt(start + 1)) >= 0
                && text.charAt(start + 2) == '}';
        if (special) {
            return new Name(text.substring(start + 1, start + 2), start + 3, false);
        }
        int close = text.indexOf('}', start);
        if (close < 0) {
            return new Name("", start + 1, true);
        }
        String word = text.substring(start + 1, close);
        return new Name(word, close + 1, word.isEmpty());
    }

    private static boolean isNamePart(char character) {
        return character == '_'
                || (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }
}
