// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

import java.util.List;
import java.util.Random;

/** Writes YAML in the many ways that people do, and damages it. */
final class SampleYaml {
    /** What is well-formed everywhere stands first. */
    private static final List<String> PLAIN = List.of(
            "a",
            "on",
            "0777",
            "~",
            "null",
            "a b  c",
            "a#b",
            "--a=b",
            "é",
            "😀 x",
            "http://a:80/b?c=d&e#f",
            "a:b",
            "a, b",
            "x: ",
            "a #",
            "it's",
            "say \"a\"",
            "\\n",
            "<<",
            "*",
            "a: b",
            "-",
            "- a",
            "?",
            ":a",
            "{{ a }}",
            "%a",
            "a\tb",
            "a]b",
            "-a",
            "");

    private static final List<String> QUOTED = List.of(
            "'a'",
            "'it''s'",
            "''",
            "'a # b'",
            "'a: b'",
            "'é😀'",
            "'\"'",
            "\"a\"",
            "\"\"",
            "\"a\\nb\\\"c\"",
            "\"\\x41\\u00e9\\U0001F600\"",
            "\"a # b: c\"",
            "\"\\/\\ \\t\"",
            "\"\\ud83d\\ude00x\"",
            "\"'\"",
            "'a\n  b'",
            "'a' ",
            "\"\\q\"",
            "\"a\\\n  b\"",
            "\"a\n\n b\"",
            "\"\\ud83d\"",
            "'a' b");

    private static final List<String> COMMENTS = List.of("# a", "#", "# - b: c", "#é😀", "# 'd", "#\ta");
    private static final String SIGNS = " \n\t:-#'\"[]{},|>&*!?%@`\\a1é\r~<.";

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final String lineBreak;
    private final boolean tame;

    SampleYaml(Random random) {
        this.random = random;
        this.tame = !chance(4);
        this.lineBreak = chance(10) ? "\r\n" : "\n";
    }

    String document() {
        if (chance(4)) {
            comment(0);
        }
        if (chance(3)) {
            out.append("---").append(chance(4) ? " # start" : "").append('\n');
        }
        block(0, 0, false);
        if (chance(8)) {
            out.append("...\n");
        }
        String text = out.toString().replace("\n", lineBreak);
        return chance(6) ? text.stripTrailing() : text;
    }

    static String damaged(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + sign + text.substring(at);
            case 2 -> text.substring(0, at) + sign + text.substring(at + 1);
            default -> {
                int to = Math.min(text.length(), at + random.nextInt(12));
                int target = random.nextInt(text.length());
                yield text.substring(0, target) + text.substring(at, to) + text.substring(target);
            }
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String plain() {
        return any(tame ? PLAIN.subList(0, 12) : PLAIN);
    }

    private String quoted() {
        return any(tame ? QUOTED.subList(0, 15) : QUOTED);
    }

    private void indent(int column) {
        out.append(" ".repeat(column));
    }

    private void comment(int column) {
        indent(chance(4) ? random.nextInt(8) : column);
        out.append(any(COMMENTS)).append('\n');
    }

    /** A mapping or a list; the first entry's indentation is there already when it stands behind a dash. */
    private void block(int column, int depth, boolean behindDash) {
        boolean sequence = chance(3);
        int count = 1 + random.nextInt(4);
        for (int index = 0; index < count; index++) {
            if (index > 0 || !behindDash) {
                if (chance(8)) {
                    comment(column);
                }
                if (chance(12)) {
                    out.append(" ".repeat(random.nextInt(4))).append('\n');
                }
                indent(column);
            }
            if (sequence) {
                out.append('-');
                item(column, depth);
            } else {
                out.append(key()).append(':');
                value(column, depth);
            }
        }
    }

    private String key() {
        return switch (random.nextInt(tame ? 30 : 12)) {
            case 0 -> "\"a\\u0041\"";
            case 1 -> "'a''b'";
            case 2 -> "a b";
            case 3 -> "a.b/c ";
            case 4 -> "é";
            default -> "k" + random.nextInt(20);
        };
    }

    private void item(int column, int depth) {
        if (depth < 4 && chance(2)) {
            int spaces = chance(5) ? 3 : 1;
            out.append(" ".repeat(spaces));
            block(column + 1 + spaces, depth + 1, true);
        } else {
            value(column, depth);
        }
    }

    private void value(int column, int depth) {
        switch (random.nextInt(depth < 4 ? 14 : 9)) {
            case 0 -> end();
            case 1, 2 -> inline(plain());
            case 3, 4 -> inline(quoted());
            case 5 -> literal(column);
            case 6 -> {
                out.append(' ');
                flow(0);
                end();
            }
            case 7, 8 -> inline("v" + random.nextInt(100));
            default -> {
                end();
                block(column + (chance(4) ? 0 : 1 + random.nextInt(3)), depth + 1, false);
            }
        }
    }

    private void inline(String text) {
        out.append(chance(10) ? "  " : " ").append(text);
        end();
    }

    private void end() {
        if (chance(8)) {
            out.append(' ').append(any(COMMENTS));
        } else if (chance(20)) {
            out.append("  ");
        }
        out.append('\n');
    }

    private void literal(int column) {
        int more = 1 + random.nextInt(3);
        out.append(chance(2) ? " |" : " >").append(any(List.of("", "", "-", "+", "" + more, more + "-")));
        end();
        int lines = random.nextInt(5) + (tame ? 1 : 0);
        for (int line = 0; line < lines; line++) {
            if (chance(5)) {
                out.append(" ".repeat(tame ? 0 : random.nextInt(column + more + 2)));
            } else {
                indent(column + more + (!tame && chance(5) ? 2 : 0));
                out.append(any(List.of("a: b", "- c", "# d", "é😀", "[x]", "end  ", "\tt")));
            }
            out.append('\n');
        }
    }

    private void flow(int depth) {
        boolean mapping = chance(2);
        out.append(mapping ? '{' : '[');
        int count = random.nextInt(4);
        for (int index = 0; index < count; index++) {
            out.append(index > 0 ? chance(6) ? " ,\n   " : ", " : chance(6) ? "\n  " : "");
            if (chance(15)) {
                out.append(" # in\n ");
            }
            if (mapping) {
                out.append(chance(3) ? "\"q" + index + "\":" : "f" + index + ": ");
            }
            if (depth < 3 && chance(4)) {
                flow(depth + 1);
            } else {
                out.append(chance(2) ? plain() : quoted());
            }
        }
        out.append(mapping ? '}' : ']');
    }
}
