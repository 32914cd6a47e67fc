// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.examine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest whose lines have a margin of one character: {@code !} where a credential is to be found. What stands in
 * {@code « »} is put in as base64, so that Secrets can be read and written; {@code \n} in it is a line's end. The sign
 * {@code ¦} goes: it parts tokens so that scanners of hosting platforms do not take the pages for a leak.
 */
record MarkedManifest(String name, String text, Set<Integer> marked) {
    private static final List<String> PAGES = List.of(
            "services",
            "products",
            "configuration",
            "secrets",
            "environment",
            "platform",
            "places",
            "formats",
            "more",
            "stacks",
            "servers",
            "operations",
            "software",
            "lookalikes",
            "objects");
    private static final Pattern ENCODED = Pattern.compile("«([^»]*)»");
    private static final List<String> TEMPTING = List.of("pass", "pw", "secret", "token", "key", "cred", "auth", "://");

    @Override
    public String toString() {
        return name;
    }

    static List<MarkedManifest> all() throws IOException {
        List<MarkedManifest> manifests = new ArrayList<>();
        for (String page : PAGES) {
            for (String part : read(page).split("(?m)^=== ", -1)) {
                if (!part.isBlank()) {
                    int end = part.indexOf('\n');
                    manifests.add(of(page + "/" + part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        return manifests;
    }

    private static String read(String page) throws IOException {
        try (InputStream stream = MarkedManifest.class.getResourceAsStream("everyday/" + page + ".txt")) {
            return new String(java.util.Objects.requireNonNull(stream, page).readAllBytes(), UTF_8);
        }
    }

    private static MarkedManifest of(String name, String marked) {
        StringBuilder text = new StringBuilder();
        Set<Integer> numbers = new TreeSet<>();
        int number = 0;
        for (String line : marked.lines().toList()) {
            number++;
            if (line.startsWith("!")) {
                numbers.add(number);
            }
            text.append(line.isEmpty() ? "" : encoded(line.substring(1).replace("¦", "")))
                    .append('\n');
        }
        return new MarkedManifest(name, text.toString(), numbers);
    }

    private static String encoded(String line) {
        Matcher matcher = ENCODED.matcher(line);
        return matcher.replaceAll(found -> Base64.getEncoder()
                .encodeToString(found.group(1).replace("\\n", "\n").getBytes(UTF_8)));
    }

    /** The line with the mark: a block's first line of text belongs to the key above it. */
    int markedLine(int line) {
        return !marked.contains(line) && marked.contains(line - 1) ? line - 1 : line;
    }

    /** How many lines without a mark have a word or sign that a search for words would stop at. */
    long tempting() {
        List<String> lines = text.lines().toList();
        long count = 0;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).toLowerCase(Locale.ROOT);
            count += !marked.contains(number) && TEMPTING.stream().anyMatch(line::contains) ? 1 : 0;
        }
        return count;
    }
}
