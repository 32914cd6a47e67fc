// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a renderer's error output that a person needs, in one line of bounded length.
 *
 * <p>What a renderer quotes may be a credential: of a values file, of the template's own text, changed by a function. So only
 * words pass that look like words, paths, versions or line numbers, and of those none that the input is known to hold.
 */
final class RendererMessage {
    private static final Pattern NOISE =
            Pattern.compile("(?i)^(warning|walk\\.go|coalesce\\.go|\\d{4}[/-]\\d{2}[/-]\\d{2}|use --debug).{0,2000}$");
    /** What kubectl's log puts before the message: a time and a process id. */
    private static final Pattern LOG_LINE =
            Pattern.compile("^[EFIW]\\d{4} \\S+ +\\d+ \\S+\\] (\"[^\"]*\" )?(err=\"?)?");
    /** kustomize says for each folder on the way down how it came there. */
    private static final Pattern WAY_DOWN = Pattern.compile(".*recursed accumulation of path '[^']*': ");

    private static final Pattern WAY_IN = Pattern.compile(
            "(?<=error calling include: )template: \\S+ executing \"[^\"]*\" at <[^>]*>: " + "error calling include: ");

    private static final Pattern AROUND = Pattern.compile("^[(\\[<\"'`]*|[)\\]}>\"'`.,;:!?]*$");
    private static final Pattern PATH =
            Pattern.compile("[\\w./@-]+\\.(ya?ml|tpl|txt|json|toml|tgz)(:\\d+)*|\\.{0,2}/[\\w./@-]+");
    private static final Pattern PLAIN = Pattern.compile(
            // a word, a name with dots, a type of Go
            "[A-Za-z*_]+(['.*\\[\\]{}_-]+[A-Za-z]+)*[\\[\\]{}]*"
                    // a place in what a template sees
                    + "|\\$?\\.(Values|Chart|Release|Capabilities|Files|Template)[\\w.-]*"
                    // a number of a line, a version
                    + "|\\d{1,5}|[<>=^~v]*\\d+(\\.[\\dx*]+){1,2}(-\\d+)?|([a-z0-9.]+/)?v\\d+((alpha|beta)\\d+)?"
                    + "|x509|\\{\\}[.\\w]*|[^\\w]*");

    private static final String WITHHELD = "***";
    private static final int LONGEST = 400;
    private static final int SHORTEST_WITHHELD = 4;
    private static final int PHRASE = 6;

    private RendererMessage() {}

    static String of(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !NOISE.matcher(each).matches())
                .map(each -> each.replaceFirst("^Error: ", ""))
                .limit(4)
                .reduce((first, second) -> first + " " + second)
                .orElse("the renderer failed and said nothing");
        line = line.replaceAll("\\p{Cntrl}", " ");
        String logged = LOG_LINE.matcher(line).replaceFirst("");
        line = logged.equals(line) ? line : logged.replaceFirst("\"$", "");
        line = WAY_IN.matcher(WAY_DOWN.matcher(line).replaceFirst("")).replaceAll("");
        StringBuilder message = new StringBuilder();
        for (String word : line.split(" +")) {
            if (message.length() + word.length() > LONGEST) {
                return message + " …";
            }
            message.append(message.isEmpty() ? "" : " ").append(plain(word));
        }
        return message.toString();
    }

    private static String plain(String word) {
        String bare = bare(word);
        return PLAIN.matcher(bare).matches() || PATH.matcher(bare).matches() ? word : WITHHELD;
    }

    private static String bare(String word) {
        return AROUND.matcher(word).replaceAll("");
    }

    /**
     * A message without what the input holds, as it stands there, in other letters, or in base64.
     *
     * @param texts any single texts of the input, which may be credentials
     */
    static String without(Collection<String> texts, String message) {
        List<String> withheld = new ArrayList<>();
        for (String text : texts) {
            withheld.add(text.strip());
            List<String> words = List.of(text.strip().split("\\s+"));
            // A phrase is recognised by its parts as well; a text of many words holds those of every message.
            withheld.addAll(words.size() <= PHRASE ? words : List.of());
            withheld.add(Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
        // Longer ones first, so that no rest of one stays where another is a part of it.
        withheld.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return Stream.of(message.split(" "))
                .map(word -> PATH.matcher(bare(word)).matches() ? word : without(withheld, word))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<String> withheld, String word) {
        String masked = word;
        for (String text : withheld) {
            if (text.length() >= SHORTEST_WITHHELD && text.length() <= masked.length()) {
                masked = Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(masked)
                        .replaceAll(WITHHELD);
            }
        }
        return masked;
    }
}
