// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.FieldPath;
import java.util.HashMap;
import java.util.Map;

/**
 * Names the words of one script: people see which word it is, fingerprints the option or variable that it belongs to.
 *
 * <p>Of a word that begins with one dash only the letter after it becomes part of a name, since the rest may be a value.
 */
final class ShellWordPaths {
    private final FieldPath start;
    private final Map<String, Integer> seen = new HashMap<>();
    private int ordinal;

    ShellWordPaths(FieldPath start) {
        this.start = start;
    }

    int nextOrdinal() {
        return ++ordinal;
    }

    FieldPath variable(String name) {
        return start.key(name, next(name));
    }

    FieldPath hereDocument() {
        return start.part("here-document", numbered("here-document"));
    }

    /** The path of a word that stands after another; {@code before} is empty for the first. */
    FieldPath word(int number, String word, String before) {
        String name = option(word);
        if (name.isEmpty()) {
            name = option(before);
        }
        return start.part("word " + number, numbered(name.isEmpty() ? "argument" : name));
    }

    private String numbered(String name) {
        int count = next(name);
        return count == 0 ? name : name + "#" + count;
    }

    private int next(String name) {
        return seen.merge(name, 1, Integer::sum) - 1;
    }

    private static String option(String word) {
        if (word.startsWith("--") && word.length() > 2) {
            int equals = word.indexOf('=');
            return equals < 0 ? word : word.substring(0, equals);
        }
        return word.startsWith("-") && word.length() > 1 ? word.substring(0, 2) : "";
    }
}
