// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Writes places in values as {@code --set} takes them. */
final class SetPath {
    private SetPath() {}

    /** The place of the value that a parser has just read: {@code auth.users[1].name}. */
    static String of(JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        append(path, context);
        return path.toString();
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        if (context.getParent() != null) {
            append(path, context.getParent());
        }
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.getCurrentName() != null) {
            path.append(path.isEmpty() ? "" : ".").append(escaped(context.getCurrentName()));
        }
    }

    static String escaped(String text) {
        return text.replaceAll("([\\\\,.=\\[\\]{}])", "\\\\$1");
    }
}
