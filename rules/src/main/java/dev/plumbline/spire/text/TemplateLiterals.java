// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import java.util.function.IntConsumer;

/** String constants of Go, in quotes and back quotes. */
final class TemplateLiterals {
    private TemplateLiterals() {}

    /** The text of the constant in double quotes that begins at {@code start}; {@code end} is told where it ends. */
    static String interpreted(String source, int start, IntConsumer end) {
        StringBuilder text = new StringBuilder();
        int at = start + 1;
        while (at < source.length()) {
            char character = source.charAt(at);
            if (character == '"') {
                end.accept(at + 1);
                return text.toString();
            }
            if (character == '\n') {
                break;
            }
            if (character != '\\') {
                text.append(character);
                at++;
                continue;
            }
            if (at + 1 >= source.length()) {
                break;
            }
            text.append(escape(source.charAt(at + 1)));
            at += 2;
        }
        throw TemplateFault.parse("a string is not closed");
    }

    /** The text of the constant in back quotes. */
    static String raw(String source, int start, IntConsumer end) {
        int close = source.indexOf('`', start + 1);
        if (close < 0) {
            throw TemplateFault.parse("a raw string is not closed");
        }
        end.accept(close + 1);
        return source.substring(start + 1, close);
    }

    private static char escape(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '"', '\'' -> letter;
            case 'a', 'b', 'f', 'v', 'x', 'u', 'U', '0', '1', '2', '3', '4', '5', '6', '7' ->
                throw TemplateFault.unknown("it uses a numeric or control escape");
            default -> throw TemplateFault.parse("a string has an escape that Go does not know");
        };
    }
}
