// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds lines again that a renderer has put into another order: those that stand once in the source, whatever is around. */
final class SameLines {
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> rendered;

    SameLines(String source, String rendered) {
        this.rendered = rendered.lines().toList();
        int number = 0;
        for (String line : (Iterable<String>) source.lines()::iterator) {
            number++;
            lines.merge(bare(line), number, (first, second) -> 0);
        }
    }

    /** The source's line, from 1; 0 when it is not known. */
    int of(int renderedLine) {
        return renderedLine <= rendered.size() ? lines.getOrDefault(bare(rendered.get(renderedLine - 1)), 0) : 0;
    }

    /** A line without what changes when keys are sorted: indentation, and the dash of a list's item. */
    private static String bare(String line) {
        String bare = line.strip();
        return bare.startsWith("- ") ? bare.substring(2).strip() : bare;
    }
}
