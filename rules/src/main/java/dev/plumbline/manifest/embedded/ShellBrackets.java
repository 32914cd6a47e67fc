// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest.embedded;

import java.util.BitSet;

/** Finds the bracket that closes an expansion, past quotes and nested expansions, without recursion. */
final class ShellBrackets {
    private final String source;
    private final BitSet quoted = new BitSet();
    private final BitSet brace = new BitSet();
    private int depth;

    private ShellBrackets(String source) {
        this.source = source;
    }

    /** The offset of what closes the {@code (} or <code>{</code> at an offset, or the text's length. */
    static int close(String source, int open) {
        return new ShellBrackets(source).search(open);
    }

    private int search(int open) {
        push(open);
        for (int at = open + 1; at < source.length(); at++) {
            char character = source.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '"') {
                quoted.flip(depth - 1);
            } else if (character == '$' && opens(at + 1)) {
                at++;
                push(at);
            } else if (!quoted.get(depth - 1)) {
                at = bare(at, character);
                if (depth == 0) {
                    return at;
                }
            }
        }
        return source.length();
    }

    /** Judges a character outside double quotes; answers where the search goes on. */
    private int bare(int at, char character) {
        boolean inBraces = brace.get(depth - 1);
        if (character == '\'' && !inBraces) {
            int close = source.indexOf('\'', at + 1);
            return close < 0 ? source.length() : close;
        }
        if (character == '(' && !inBraces) {
            push(at);
        } else if (character == (inBraces ? '}' : ')')) {
            depth--;
        }
        return at;
    }

    private boolean opens(int at) {
        return at < source.length() && (source.charAt(at) == '(' || source.charAt(at) == '{');
    }

    private void push(int at) {
        quoted.clear(depth);
        brace.set(depth, source.charAt(at) == '{');
        depth++;
    }
}
