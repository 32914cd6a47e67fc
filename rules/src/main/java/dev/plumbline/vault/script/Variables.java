// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.script;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.embedded.ShellCommand;
import dev.plumbline.vault.OpenText;
import dev.plumbline.vault.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the variables of a script hold: a variable is known when everything that the script assigns to it is one literal.
 * Which branch runs is not followed, so a second, different value makes it unknown.
 */
public final class Variables {
    private static final Pattern NAMED =
            Pattern.compile("\\$(?:\\{([A-Za-z_][A-Za-z0-9_]{0,99})}|([A-Za-z_][A-Za-z0-9_]{0,99}))");
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99}):?[-=]([^}]{0,500})}");
    private static final int MOST_ASSIGNMENTS = 5_000;

    private final Map<String, Optional<String>> values = new HashMap<>();

    private Variables(Map<String, String> environment) {
        environment.forEach((name, value) -> values.put(name, Optional.of(value)));
    }

    /** @param environment literal variables of the container that runs the script */
    static Variables of(List<ShellCommand> commands, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        int seen = 0;
        for (ShellCommand command : commands) {
            for (ShellCommand.Assignment assignment : command.assignments()) {
                if (seen++ < MOST_ASSIGNMENTS) {
                    variables.assign(assignment.name().value(), assignment.value());
                }
            }
        }
        return variables;
    }

    private void assign(String name, ShellCommand.Word word) {
        String text = word.text().value();
        if (refersTo(text, name)) {
            // X=${X:-default}: the environment decides, unless it is known already.
            values.putIfAbsent(name, Optional.empty());
            return;
        }
        Optional<String> value = word.literal() ? Optional.of(text) : fill(text);
        values.merge(name, value, (before, now) -> before.equals(now) ? before : Optional.empty());
    }

    private static boolean refersTo(String text, String name) {
        Matcher defaulted = DEFAULTED.matcher(text);
        return defaulted.matches() && defaulted.group(1).equals(name);
    }

    /** The text with its variables filled in, when all of them are known. */
    Optional<String> fill(String text) {
        StringBuilder filled = new StringBuilder();
        StringBuilder fixed = new StringBuilder();
        Matcher named = NAMED.matcher(text);
        int at = 0;
        while (named.find()) {
            String name = named.group(1) == null ? named.group(2) : named.group(1);
            Optional<String> value = values.getOrDefault(name, Optional.empty());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            fixed.append(text, at, named.start());
            filled.append(text, at, named.start()).append(value.get());
            at = named.end();
        }
        String rest = text.substring(at);
        return OpenText.isOpen(fixed + rest)
                ? Optional.empty()
                : Optional.of(filled.append(rest).toString());
    }

    /** A word as a setting: known, or open with its spelling. */
    Setting evaluate(String text, boolean literal, Location at) {
        if (literal) {
            return Setting.known(text, at);
        }
        return fill(text)
                .map(known -> Setting.known(known, at))
                .orElseGet(() -> Setting.open(
                        "it is put together from " + expansions(text) + " when the script runs", text, at));
    }

    private static String expansions(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.find()) {
            return "variable " + (named.group(1) == null ? named.group(2) : named.group(1));
        }
        Matcher defaulted = DEFAULTED.matcher(text);
        return defaulted.find() ? "variable " + defaulted.group(1) : "a command's output";
    }
}
