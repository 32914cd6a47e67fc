// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.markdown;

import dev.plumbline.report.Visible;

/** Writes somebody else's text so that it means nothing in Markdown: no markup, no link, no mention, no reference. */
final class MarkdownText {
    /** What may begin markup inside a line; a text never stands at a line's start. */
    private static final String MARKS = "!$&*<>[\\]_`{|}~";
    /** Parts an address or a mention without showing. */
    private static final String BREAK = "&#8203;";

    private MarkdownText() {}

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        String visible = Visible.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char character = visible.charAt(i);
            if (character == '@' || character == '#') {
                escaped.append('\\').append(character).append(BREAK);
            } else if (character == '.' || character == ':') {
                // Without the break, www.example.com and mailto: become links by themselves.
                escaped.append('\\').append(character);
                escaped.append(i + 1 < visible.length() && visible.charAt(i + 1) != ' ' ? BREAK : "");
            } else if (MARKS.indexOf(character) >= 0) {
                escaped.append('\\').append(character);
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** Text as code, with a fence that it cannot close. */
    static String code(String text) {
        String visible = Visible.of(text);
        int longest = 0;
        int run = 0;
        for (int i = 0; i < visible.length(); i++) {
            run = visible.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        boolean padded = visible.startsWith("`") || visible.endsWith("`") || visible.isBlank();
        return fence + (padded ? " " + visible + " " : visible) + fence;
    }
}
