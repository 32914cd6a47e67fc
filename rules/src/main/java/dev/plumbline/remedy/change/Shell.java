// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.remedy.change;

/** Spells words so that a shell takes them as they are. */
public final class Shell {
    private Shell() {}

    public static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && !word.startsWith("-")
                && !word.startsWith("~")
                && word.chars()
                        .allMatch(each ->
                                each < 128 && Character.isLetterOrDigit(each) || "/._-@:+=,".indexOf(each) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A name of a variable that a shell accepts. */
    public static boolean isName(String text) {
        return text.matches("[A-Za-z_][A-Za-z0-9_]{0,200}");
    }
}
