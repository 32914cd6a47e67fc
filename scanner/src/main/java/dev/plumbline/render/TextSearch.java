// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks for a text in the files that it may come from; where it stands once, there it comes from. */
final class TextSearch {
    private static final int SHORTEST = 3;

    /**
     * A place that holds the text.
     *
     * @param file as people reach it
     * @param beside whether the key stands before it in its line
     */
    record Hit(String file, Span span, boolean beside) {}

    private final Map<String, String> files;

    /** @param files texts by the path as people reach it, in order */
    TextSearch(Map<String, String> files) {
        this.files = files;
    }

    /** Empty when the text stands nowhere, or in several places of which none is beside the key. */
    Optional<Hit> find(String text, String key) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> wanted = text.strip().lines().map(String::strip).toList();
        List<Hit> all = new ArrayList<>();
        files.forEach((file, content) -> {
            if (content.contains(wanted.get(0))) {
                hits(file, content.lines().toList(), wanted, key, all);
            }
        });
        if (all.size() == 1) {
            return Optional.of(all.get(0));
        }
        List<Hit> beside = all.stream().filter(Hit::beside).toList();
        return beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty();
    }

    private static void hits(String file, List<String> lines, List<String> wanted, String key, List<Hit> hits) {
        for (int number = 0; number + wanted.size() <= lines.size(); number++) {
            String line = lines.get(number);
            String first = wanted.get(0);
            for (int at = line.indexOf(first); at >= 0; at = line.indexOf(first, at + 1)) {
                boolean beside = !key.isEmpty() && line.substring(0, at).contains(key);
                int end = end(lines.subList(number, number + wanted.size()), wanted, at);
                if (end >= 0) {
                    hits.add(new Hit(file, Span.of(number + 1, at + 1, number + wanted.size(), end + 1), beside));
                }
            }
        }
    }

    /** The column after the text whose first line stands at an offset, from 0; -1 when its further lines are not there. */
    private static int end(List<String> lines, List<String> wanted, int at) {
        int last = wanted.size() - 1;
        if (last == 0) {
            return at + wanted.get(0).length();
        }
        boolean there =
                lines.get(0).stripTrailing().length() == at + wanted.get(0).length()
                        && IntStream.range(1, last)
                                .allMatch(index -> lines.get(index).strip().equals(wanted.get(index)))
                        && lines.get(last).stripLeading().startsWith(wanted.get(last));
        return there
                ? lines.get(last).indexOf(wanted.get(last)) + wanted.get(last).length()
                : -1;
    }
}
