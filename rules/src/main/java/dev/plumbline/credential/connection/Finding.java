// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One search: the text, what was found in it, and how many characters were looked at. */
final class Finding {
    private final String text;
    private final List<ConnectionPart> parts = new ArrayList<>(0);
    private long steps;

    Finding(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    List<ConnectionPart> parts() {
        return parts;
    }

    long steps() {
        return steps;
    }

    void step(int characters) {
        steps += characters;
    }

    void add(int start, int end, Role role, Spelling spelling, String name, String user, String host) {
        if (end > start) {
            parts.add(new ConnectionPart(start, end, role, spelling, name, filled(user), filled(host)));
        }
    }

    private static Optional<String> filled(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The first offset from {@code from} on, before {@code to}, whose character is one of the given; else {@code to}. */
    int firstOf(String characters, int from, int to) {
        int at = from;
        while (at < to && characters.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        step(at - from + 1);
        return at;
    }

    /** The first offset from {@code from} on where a word begins that ends before {@code to}; else {@code to}. */
    int indexOf(String word, int from, int to) {
        int at = from;
        while (at + word.length() <= to && !text.startsWith(word, at)) {
            at++;
        }
        step(at - from + 1);
        return at + word.length() <= to ? at : to;
    }

    /** The first offset from {@code from} on whose character is none of the given, at most {@code to}. */
    int skip(String characters, int from, int to) {
        int at = from;
        while (at < to && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        step(at - from + 1);
        return at;
    }

    /** The last offset from {@code from} on, before {@code to}, of a character; -1 when there is none. */
    int last(char character, int from, int to) {
        int at = to - 1;
        while (at >= from && text.charAt(at) != character) {
            at--;
        }
        step(to - at);
        return at < from ? -1 : at;
    }
}
