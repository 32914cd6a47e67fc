// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The literals that expansions fall back to: {@code ${NAME:-literal}}, {@code ${NAME-literal}}, {@code ${NAME:literal}}. */
final class Fallbacks {
    private static final String OPENING = "${";

    /** Where the literal behind a variable's name stands. */
    record Fallback(String name, int start, int end) {}

    private Fallbacks() {}

    /** Those of all expansions in a text. */
    static List<Fallback> in(String text) {
        List<Fallback> found = new ArrayList<>();
        int at = text.indexOf(OPENING);
        while (at >= 0) {
            int end = closing(text, at);
            read(text, at, end).ifPresent(found::add);
            at = text.indexOf(OPENING, Math.max(end, at + 1));
        }
        return found;
    }

    /** That of the expansion that a text is as a whole. */
    static Optional<Fallback> of(String text) {
        return text.startsWith(OPENING) && text.endsWith("}") ? read(text, 0, text.length() - 1) : Optional.empty();
    }

    private static int closing(String text, int start) {
        int depth = 0;
        for (int at = start; at < text.length(); at++) {
            char character = text.charAt(at);
            depth += character == '{' ? 1 : 0;
            if (character == '}' && --depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    private static Optional<Fallback> read(String text, int start, int end) {
        int from = start + OPENING.length();
        int at = from;
        while (at < end && isNameCharacter(text.charAt(at))) {
            at++;
        }
        if (at + 1 >= end || at == from || end == text.length()) {
            return Optional.empty();
        }
        int literal = literalStart(text.charAt(at), text.charAt(at + 1), at);
        boolean some = literal > 0 && literal < end && !isRange(text.substring(literal, end));
        return some ? Optional.of(new Fallback(text.substring(from, at), literal, end)) : Optional.empty();
    }

    private static int literalStart(char mark, char next, int at) {
        if (mark == ':' && (next == '-' || next == '=')) {
            return at + 2;
        }
        boolean falls = mark == ':' ? next != '?' && next != '+' : mark == '-' || mark == '=';
        return falls ? at + 1 : 0;
    }

    /** {@code ${PASSWORD:0:3}} cuts out a piece. */
    private static boolean isRange(String text) {
        return (text.length() < 3 || text.indexOf(':') >= 0)
                && text.chars().allMatch(character -> "0123456789:- ".indexOf(character) >= 0);
    }

    private static boolean isNameCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }
}
