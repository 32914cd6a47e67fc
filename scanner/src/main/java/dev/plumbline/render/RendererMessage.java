// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.util.regex.Pattern;

/** The part of a renderer's error output that a person needs, in one line of bounded length. */
final class RendererMessage {
    private static final Pattern NOISE =
            Pattern.compile("(?i)^(warning|walk\\.go|coalesce\\.go|\\d{4}[/-]\\d{2}[/-]\\d{2}|use --debug).{0,2000}$");
    private static final int LONGEST = 400;

    private RendererMessage() {}

    static String of(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty() && !NOISE.matcher(each).matches())
                .map(each -> each.replaceFirst("^Error: ", ""))
                .limit(4)
                .reduce((first, second) -> first + " " + second)
                .orElse("the renderer failed and said nothing");
        line = line.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
    }
}
