// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import dev.plumbline.manifest.PlacedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one word of shell text: removes quotes and escapes, keeps expansions as they stand and notes that they are there. */
final class ShellWordReader {
    private final PlacedText text;
    private final String source;
    /** Only words with quotes or escapes need one. */
    private PlacedText.@Nullable Builder result;

    private List<PlacedText> substitutions = List.of();
    private final int start;
    private int at;
    private int copied;
    private int length;
    private int equals = -1;
    private boolean literal = true;
    private boolean quoted;

    ShellWordReader(PlacedText text, String source, int start) {
        this.text = text;
        this.source = source;
        this.start = start;
        this.at = start;
        this.copied = start;
    }

    int end() {
        return at;
    }

    ShellLexer.Token read() {
        while (at < source.length() && ShellLexer.META.indexOf(source.charAt(at)) < 0) {
            switch (source.charAt(at)) {
                case '\\' -> escape();
                case '\'' -> singleQuotes();
                case '"' -> doubleQuotes();
                case '`' -> backQuotes();
                case '$' -> dollar(false);
                case '=' -> equalsSign();
                default -> at++;
            }
        }
        PlacedText word = result == null ? text.slice(start, at) : built(result);
        return new ShellLexer.Token(ShellLexer.Kind.WORD, word, literal, quoted, equals, List.copyOf(substitutions));
    }

    private PlacedText built(PlacedText.Builder builder) {
        return builder.add(text.slice(copied, at)).build(text.position(start));
    }

    private void equalsSign() {
        if (equals < 0 && !quoted && literal) {
            equals = length + at - copied;
        }
        at++;
    }

    /** Leaves out what stands between two offsets; what was read before is kept. */
    private void drop(int from, int to) {
        result().add(text.slice(copied, from));
        length += from - copied;
        copied = to;
    }

    private PlacedText.Builder result() {
        if (result == null) {
            result = PlacedText.builder();
        }
        return result;
    }

    private void substitution(PlacedText script) {
        if (substitutions.isEmpty()) {
            substitutions = new ArrayList<>();
        }
        substitutions.add(script);
    }

    private void escape() {
        int next = at + 1;
        if (next == source.length()) {
            at++;
            return;
        }
        boolean joins = source.charAt(next) == '\n' || source.startsWith("\r\n", next);
        quoted |= !joins;
        int skipped = joins ? (source.charAt(next) == '\r' ? 2 : 1) : 0;
        drop(at, next + skipped);
        at = joins ? next + skipped : next + 1;
    }

    private void singleQuotes() {
        quoted = true;
        drop(at, at + 1);
        int close = source.indexOf('\'', at + 1);
        at = close < 0 ? source.length() : close + 1;
        if (close >= 0) {
            drop(close, close + 1);
        }
    }

    private void doubleQuotes() {
        quoted = true;
        drop(at, at + 1);
        at++;
        while (at < source.length() && source.charAt(at) != '"') {
            switch (source.charAt(at)) {
                case '\\' -> escapeInQuotes();
                case '`' -> backQuotes();
                case '$' -> dollar(true);
                default -> at++;
            }
        }
        if (at < source.length()) {
            drop(at, at + 1);
            at++;
        }
    }

    private void escapeInQuotes() {
        boolean escapes = at + 1 < source.length() && "$`\"\\\n".indexOf(source.charAt(at + 1)) >= 0;
        if (!escapes) {
            at++;
            return;
        }
        boolean joins = source.charAt(at + 1) == '\n';
        drop(at, joins ? at + 2 : at + 1);
        at += 2;
    }

    private void backQuotes() {
        literal = false;
        int close = at + 1;
        while (close < source.length() && source.charAt(close) != '`') {
            close += source.charAt(close) == '\\' ? 2 : 1;
        }
        close = Math.min(close, source.length());
        substitution(text.slice(at + 1, close));
        at = Math.min(close + 1, source.length());
    }

    private void dollar(boolean inQuotes) {
        char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        if (next == '\'' && !inQuotes) {
            escapedQuotes();
        } else if (next == '"' && !inQuotes) {
            drop(at, at + 1);
            at++;
        } else if (next == '(') {
            literal = false;
            int close = ShellBrackets.close(source, at + 1);
            if (!source.startsWith("((", at + 1)) {
                substitution(text.slice(at + 2, Math.max(at + 2, close)));
            }
            at = Math.min(close + 1, source.length());
        } else if (next == '{') {
            literal = false;
            at = Math.min(ShellBrackets.close(source, at + 1) + 1, source.length());
        } else {
            boolean expands = Character.isLetterOrDigit(next) || "_@*#?-$!".indexOf(next) >= 0;
            literal &= !expands;
            at += expands ? 2 : 1;
        }
    }

    /** {@code $'…'}, where backslashes mean what they mean in C. */
    private void escapedQuotes() {
        quoted = true;
        int open = at + 1;
        int after = open + 1;
        while (after < source.length() && source.charAt(after) != '\'') {
            after += source.charAt(after) == '\\' ? 2 : 1;
        }
        after = Math.min(after, source.length());
        drop(at, after);
        PlacedText decoded = Escapes.C_LIKE.decode(text.slice(open + 1, after));
        result().add(decoded);
        length += decoded.length();
        at = Math.min(after + 1, source.length());
        copied = at;
    }
}
