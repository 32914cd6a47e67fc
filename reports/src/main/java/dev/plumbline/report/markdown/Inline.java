// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of running text: plain, code, or strong. Of a link its words stay. */
public record Inline(Kind kind, String text) {
    /** How a stretch is set. */
    public enum Kind {
        PLAIN,
        CODE,
        STRONG
    }

    private static final Pattern MARKED = Pattern.compile("`([^`]{1,500})`|\\*\\*([^*]{1,500})\\*\\*");

    public static List<Inline> of(String marked) {
        List<Inline> parts = new ArrayList<>();
        Matcher matcher = MARKED.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            plain(parts, marked.substring(from, matcher.start()));
            parts.add(
                    matcher.group(1) != null
                            ? new Inline(Kind.CODE, matcher.group(1))
                            : new Inline(Kind.STRONG, MarkdownPage.plain(matcher.group(2))));
            from = matcher.end();
        }
        plain(parts, marked.substring(from));
        return parts;
    }

    private static void plain(List<Inline> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Inline(Kind.PLAIN, MarkdownPage.plain(text)));
        }
    }
}
