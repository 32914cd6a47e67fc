// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** Follows JSON byte by byte, only so far as to know where a value ends. */
final class JsonEnd {
    private boolean watching;
    private boolean seen;
    private boolean inString;
    private boolean escaped;
    private int depth;

    void off() {
        watching = false;
        seen = false;
    }

    void on() {
        watching = true;
        seen = false;
        inString = false;
        escaped = false;
        depth = 0;
    }

    boolean watching() {
        return watching;
    }

    /** True when at least one value has ended and nothing else has begun. */
    boolean complete() {
        return watching && seen && depth == 0;
    }

    void see(int sign) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (sign == '\\') {
                escaped = true;
            } else {
                inString = sign != '"';
            }
            return;
        }
        switch (sign) {
            case '"' -> inString = true;
            case '{', '[' -> {
                depth++;
                seen = true;
            }
            case '}', ']' -> depth--;
            case ' ', '\t' -> {}
            default -> watching = watching && depth > 0;
        }
    }
}
