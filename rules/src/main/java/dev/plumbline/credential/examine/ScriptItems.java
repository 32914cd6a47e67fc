// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items of lists that are more than a value: {@code - DB_PASSWORD=…} of a compose file, a step of a pipeline. */
final class ScriptItems {
    private static final int LONGEST = 4000;
    private static final String QUOTES = "\"'";
    private static final Pattern PAIR =
            Pattern.compile("(?:export )?([A-Za-z_][A-Za-z0-9_.-]{0,100})=(\\S.{0,3000})", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile(
            "(?:sudo )?(?:[A-Z_][A-Z0-9_]{0,80}=\\S{1,200} +){0,8}[a-z./$][A-Za-z0-9_./${}-]{0,120} .{0,3000}(?: -|=).{0,3000}",
            Pattern.DOTALL);

    private static final Pattern ASSIGNMENTS =
            Pattern.compile("[A-Z_][A-Z0-9_]{0,80}=\\S{0,200}(?: +[A-Z_][A-Z0-9_]{0,80}=\\S{0,200}){1,40}");

    private static final Pattern LISTED = Pattern.compile(
            "\\s*([A-Za-z_][A-Za-z0-9_]{0,100})=(\"[^\"]{1,400}\"|'[^']{1,400}'|[^,\"']{1,400})(?:,|$)");

    private static final Pattern STATEMENT = Pattern.compile(
            "(?i)\\s{0,10}(?:create|alter|grant|set)\\b.{1,400}\\b(?:identified|password)\\b", Pattern.DOTALL);

    /** https://www.mongodb.com/docs/manual/reference/method/js-user-management/ */
    private static final List<String> CALLS = List.of("createUser(", "updateUser(", "changeUserPassword(");

    /** A key and its value in one text. */
    record Pair(String key, PlacedText value) {}

    private ScriptItems() {}

    static Optional<Pair> pair(PlacedText text) {
        if (text.length() > LONGEST || text.length() < 3) {
            return Optional.empty();
        }
        Matcher matcher = PAIR.matcher(text.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PlacedText value = text.slice(matcher.start(2), matcher.end(2));
        boolean several = (value.value().indexOf(' ') > 0 || value.value().indexOf(',') > 0)
                && value.value().indexOf('=') > 0
                && !Quoted.isQuoted(value.value());
        return several ? Optional.empty() : Optional.of(new Pair(matcher.group(1), Quoted.inside(value)));
    }

    static boolean isCommand(PlacedText text) {
        if (text.length() <= 8 || text.length() >= LONGEST || !hasSpace(text)) {
            return false;
        }
        return ASSIGNMENTS.matcher(text.value()).matches()
                || COMMAND.matcher(text.value()).matches();
    }

    /** The name of a file that a text could be: {@code CREATE USER … IDENTIFIED BY …}, {@code db.createUser({pwd: …})}. */
    static Optional<String> statement(PlacedText text) {
        if (text.length() <= 20 || text.length() >= LONGEST || !hasSpace(text)) {
            return Optional.empty();
        }
        String characters = text.value();
        if (CALLS.stream().anyMatch(characters::contains)) {
            return Optional.of("statement.js");
        }
        return STATEMENT.matcher(characters).lookingAt() ? Optional.of("statement.sql") : Optional.empty();
    }

    /** More than one word. */
    static boolean isLine(PlacedText text) {
        return text.length() > 3 && hasSpace(text.strip());
    }

    private static boolean hasSpace(PlacedText text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ' ') {
                return true;
            }
        }
        return false;
    }

    /** The pairs of an environment in one text: {@code A="x",B="y"} of supervisord, {@code "A=x" "B=y"} of systemd. */
    static List<Pair> environment(PlacedText text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<Pair> listed = listed(text);
        return listed.isEmpty() ? spaced(text) : listed;
    }

    private static List<Pair> spaced(PlacedText text) {
        List<Pair> pairs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = blankAfter(text, at);
            PlacedText word = text.slice(at, end);
            boolean quoted = word.length() > 1 && QUOTES.indexOf(word.charAt(0)) >= 0;
            pair(quoted ? word.slice(1, word.length() - 1) : word).ifPresent(pairs::add);
            at = end + 1;
        }
        return pairs;
    }

    /** The first blank from an offset on that stands in no quotes. */
    private static int blankAfter(PlacedText text, int from) {
        char open = 0;
        for (int at = from; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == ' ' && open == 0) {
                return at;
            }
            if (QUOTES.indexOf(character) >= 0 && (open == 0 || open == character)) {
                open = open == 0 ? character : 0;
            }
        }
        return text.length();
    }

    private static List<Pair> listed(PlacedText text) {
        List<Pair> pairs = new ArrayList<>();
        Matcher matcher = LISTED.matcher(text.value());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            pairs.add(new Pair(matcher.group(1), Quoted.inside(text.slice(matcher.start(2), matcher.end(2)))));
            end = matcher.end();
        }
        return pairs.size() > 1 ? pairs : List.of();
    }
}
