// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;

/** What the first lines of a text look like; no more than a bounded prefix is looked at. */
record Sniff(int significant, int pairs, int bareWords, int sections, boolean startsWithSection) {
    private static final int PREFIX = 16_384;
    private static final int LONGEST_KEY = 80;

    static PlacedText prefix(PlacedText text) {
        return text.length() <= PREFIX ? text : text.slice(0, PREFIX);
    }

    static Sniff of(PlacedText text) {
        Lines lines = new Lines(prefix(text));
        int significant = 0;
        int pairs = 0;
        int words = 0;
        int sections = 0;
        boolean sectionFirst = false;
        boolean continued = false;
        while (lines.next()) {
            int from = lines.indented();
            boolean skip = continued
                    || from == lines.end()
                    || startsComment(lines.source().charAt(from));
            continued = lines.end() > from && lines.source().charAt(lines.end() - 1) == '\\';
            if (skip) {
                continue;
            }
            significant++;
            if (isSection(lines, from)) {
                sectionFirst |= significant == 1;
                sections++;
            } else if (isPair(lines, from)) {
                pairs++;
            } else if (isBareWord(lines, from)) {
                words++;
            }
        }
        return new Sniff(significant, pairs, words, sections, sectionFirst);
    }

    /** True when at least four lines in five are {@code key=value}. */
    boolean mostlyPairs() {
        return pairs >= 2 && pairs * 5 >= (significant - sections) * 4;
    }

    /** True when at least half of the lines are sections, pairs or switches without a value. */
    boolean halfSettings() {
        return pairs > 0 && (pairs + sections + bareWords) * 2 >= significant;
    }

    static boolean startsComment(char character) {
        return character == '#' || character == ';' || character == '!';
    }

    /** True for {@code [name]}, with a comment after it or not; a JSON list does not look so. */
    static boolean isSection(Lines lines, int from) {
        String source = lines.source();
        if (source.charAt(from) != '[') {
            return false;
        }
        int close = lines.find(']', from);
        if (close < 0 || close == from + 1) {
            return false;
        }
        char first = source.charAt(from + 1);
        int rest = close + (source.startsWith("]]", close) ? 2 : 1);
        while (rest < lines.end() && Lines.isBlank(source.charAt(rest))) {
            rest++;
        }
        boolean closes = rest == lines.end() || startsComment(source.charAt(rest));
        boolean named = first != '{' && (Character.isLetterOrDigit(first) || "[_.*/\"'".indexOf(first) >= 0);
        return closes && named && !(first == '"' && source.charAt(close - 1) != '"');
    }

    private static boolean isPair(Lines lines, int from) {
        String source = lines.source();
        int at = from;
        if (source.startsWith("export ", from)) {
            at += "export ".length();
        }
        int start = at;
        while (at < lines.end() && isKeyCharacter(source.charAt(at))) {
            at++;
        }
        boolean key = at > start && at - start <= LONGEST_KEY && !Character.isDigit(source.charAt(start));
        while (at < lines.end() && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        return key && at < lines.end() && source.charAt(at) == '=' && !source.startsWith("==", at);
    }

    private static boolean isBareWord(Lines lines, int from) {
        int at = from;
        while (at < lines.end() && isKeyCharacter(lines.source().charAt(at))) {
            at++;
        }
        return at == lines.end();
    }

    static boolean isKeyCharacter(char character) {
        return Character.isLetterOrDigit(character) || "_.-/[]*@%$".indexOf(character) >= 0;
    }
}
