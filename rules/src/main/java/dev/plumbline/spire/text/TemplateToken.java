// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

import static java.util.Objects.requireNonNull;

/** A token of a Go template: literal text between actions, or a word inside one. */
record TemplateToken(Kind kind, String text, int offset) {
    enum Kind {
        /** Between actions. */
        TEXT,
        OPEN,
        CLOSE,
        /** {@code .PodMeta.Name}: one token, leading dot included; {@code .} alone is the dot. */
        FIELD,
        /** {@code $x} or {@code $x.Field}. */
        VARIABLE,
        WORD,
        STRING,
        NUMBER,
        PIPE,
        LEFT,
        RIGHT,
        DECLARE,
        ASSIGN,
        COMMA
    }

    TemplateToken {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }
}
