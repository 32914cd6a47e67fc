// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.manifest.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for a text in the files that a kustomization names; where it stands once, there it comes from. */
final class TextSearch {
    private static final int SHORTEST = 3;

    /** @param file as people reach it */
    record Hit(String file, Span span) {}

    private final Map<String, String> files;

    /** @param files texts by the path as people reach it, in order */
    TextSearch(Map<String, String> files) {
        this.files = files;
    }

    /** Empty when the text stands nowhere, or in several places of which none is beside the key. */
    Optional<Hit> find(String text, String key) {
        if (text.length() < SHORTEST || text.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        List<Hit> all = new ArrayList<>();
        List<Hit> beside = new ArrayList<>();
        files.forEach((file, content) -> {
            int number = 0;
            for (String line : (Iterable<String>) content.lines()::iterator) {
                number++;
                for (int at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
                    Hit hit = new Hit(file, Span.of(number, at + 1, number, at + 1 + text.length()));
                    all.add(hit);
                    if (line.substring(0, at).contains(key)) {
                        beside.add(hit);
                    }
                }
            }
        });
        if (all.size() == 1) {
            return Optional.of(all.get(0));
        }
        return beside.size() == 1 && !key.isEmpty() ? Optional.of(beside.get(0)) : Optional.empty();
    }
}
