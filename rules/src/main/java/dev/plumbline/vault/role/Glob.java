// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault.role;

/**
 * The pattern language of role bindings: a star stands for any characters, slashes and nothing at all included; nothing else
 * is special. See {@code Glob} in ryanuber/go-glob.
 */
public final class Glob {
    private Glob() {}

    public static boolean hasStar(String pattern) {
        return pattern.indexOf('*') >= 0;
    }

    public static boolean matches(String pattern, String text) {
        if (!hasStar(pattern)) {
            return pattern.equals(text);
        }
        String[] parts = pattern.split("\\*", -1);
        String last = parts[parts.length - 1];
        if (!text.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int index = 1; index < parts.length - 1; index++) {
            int found = text.indexOf(parts[index], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[index].length();
        }
        return text.length() - last.length() >= at && text.endsWith(last);
    }
}
