// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The few settings of a repository that say where it comes from (https://git-scm.com/docs/git-config, Syntax). */
final class GitConfig {
    private final Map<String, String> remotes = new LinkedHashMap<>();
    private final Map<String, String> upstreams = new LinkedHashMap<>();

    private GitConfig() {}

    static GitConfig of(String text) {
        GitConfig config = new GitConfig();
        String section = "";
        String name = "";
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("[")) {
                int end = stripped.indexOf(']');
                String head = end < 0 ? stripped.substring(1) : stripped.substring(1, end);
                int quote = head.indexOf('"');
                section = (quote < 0 ? head : head.substring(0, quote)).strip().toLowerCase(Locale.ROOT);
                name = quote < 0 ? "" : head.substring(quote + 1).replaceFirst("\"$", "");
            } else {
                config.setting(section, name, stripped);
            }
        }
        return config;
    }

    private void setting(String section, String name, String line) {
        int equals = line.indexOf('=');
        if (equals < 0 || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        String key = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        String value = value(line.substring(equals + 1).strip());
        if (section.equals("remote") && key.equals("url")) {
            // With several addresses git fetches from the first.
            remotes.putIfAbsent(name, value);
        } else if (section.equals("branch") && key.equals("remote")) {
            upstreams.put(name, value);
        }
    }

    /** Without quotes, escapes and what comes after a comment's sign. */
    private static String value(String written) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character == '\\' && i + 1 < written.length()) {
                value.append(written.charAt(++i));
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '#' || character == ';')) {
                break;
            } else {
                value.append(character);
            }
        }
        return value.toString().strip();
    }

    /** Where a branch comes from: its own remote, origin, or the only one there is. */
    Optional<String> remote(String branch) {
        return Optional.ofNullable(upstreams.get(branch))
                .map(remotes::get)
                .or(() -> Optional.ofNullable(remotes.get("origin")))
                .or(() -> remotes.size() == 1 ? remotes.values().stream().findFirst() : Optional.empty());
    }
}
