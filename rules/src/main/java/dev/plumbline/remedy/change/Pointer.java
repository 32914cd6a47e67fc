// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

import dev.plumbline.manifest.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON pointers to the fields of objects. */
public final class Pointer {
    private Pointer() {}

    /** The pointer to a field of an object; what is packed inside the field's text is left out. */
    public static Optional<String> to(FieldPath path) {
        String text = path.toString();
        int inside = text.indexOf(" › ");
        return parse(inside < 0 ? text : text.substring(0, inside)).map(Pointer::join);
    }

    /** The pointer made of these steps. */
    public static String of(List<String> steps) {
        return join(steps);
    }

    public static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String join(List<String> steps) {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(escaped(step)));
        return pointer.toString();
    }

    /** Reads {@code spec.containers[0]["a.b"]}. */
    private static Optional<List<String>> parse(String text) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '.') {
                at++;
            } else if (text.startsWith("[\"", at)) {
                int end = closing(text, at + 2);
                if (end < 0) {
                    return Optional.empty();
                }
                steps.add(text.substring(at + 2, end).replace("\\\"", "\"").replace("\\\\", "\\"));
                at = end + 2;
            } else if (character == '[') {
                int end = text.indexOf(']', at);
                if (end < 0) {
                    return Optional.empty();
                }
                steps.add(text.substring(at + 1, end));
                at = end + 1;
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                steps.add(text.substring(at, end));
                at = end;
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
    }

    private static int closing(String text, int from) {
        for (int at = from; at + 1 < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"' && text.charAt(at + 1) == ']') {
                return at;
            }
        }
        return -1;
    }
}
