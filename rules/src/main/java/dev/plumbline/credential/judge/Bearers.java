// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import java.util.Locale;
import java.util.Set;

/** Keys that only carry a value; what it is stands around them: {@code password: {value: …}}. */
final class Bearers {
    private static final Set<String> WORDS = Set.of(
            "",
            "value",
            "values",
            "default",
            "defaultvalue",
            "data",
            "text",
            "string",
            "content",
            "literal",
            "plain",
            "plaintext",
            "plain_text",
            "raw",
            "inline",
            "inline_string",
            "stringvalue",
            "string_value",
            "stringdata",
            "_",
            "current",
            "override",
            "initial");

    private Bearers() {}

    static boolean isBearer(String key) {
        return WORDS.contains(key.toLowerCase(Locale.ROOT)) || isIndex(key);
    }

    private static boolean isIndex(String key) {
        return key.length() < 6 && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    }
}
