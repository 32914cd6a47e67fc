// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/**
 * Recognises a Helm or Go template that was not rendered.
 *
 * <p>Expressions inside scalars are common and harmless ({@code spiffeIDTemplate}, Vault Agent's templates), so an expression
 * counts as the cause of a failure only where the failure is near it, or goes away without it.
 */
final class Template {
    static final String SENTENCE =
            "this is a template that was not rendered; render it first, for example helm template CHART | plumbline scan -";

    private Template() {}

    static ReadFailure notRendered(int offset) {
        return new ReadFailure(Problem.Kind.TEMPLATE_NOT_RENDERED, offset, SENTENCE);
    }

    /** The failure itself, or an expression that explains it. */
    static ReadFailure cause(PlacedText source, ReadFailure failure) {
        if (failure.kind() != Problem.Kind.UNPARSEABLE) {
            return failure;
        }
        String text = source.value();
        int lineEnd = endOfLine(text, Math.min(failure.offset(), text.length()));
        int nearest = text.lastIndexOf("{{", lineEnd);
        if (nearest < 0 || isComment(text, nearest)) {
            return failure;
        }
        int failedLine = startOfLine(text, Math.min(failure.offset(), text.length()));
        int expressionEnd = endOfLine(text, nearest);
        boolean near = expressionEnd >= failedLine
                || text.substring(expressionEnd, failedLine).isBlank();
        return near || parses(without(text)) ? notRendered(nearest) : failure;
    }

    private static boolean parses(String text) {
        try {
            YamlReader.read(Origin.file(""), PlacedText.ofFile(text), problem -> {});
            return true;
        } catch (ReadFailure failure) {
            return false;
        }
    }

    /** The text with a word in the place of each expression, and nothing on lines that hold expressions only. */
    private static String without(String text) {
        StringBuilder without = new StringBuilder(text);
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at)) {
            int end = text.indexOf("}}", at);
            int after = end < 0 ? text.length() : end + 2;
            char filler = alone(text, at, after) ? ' ' : 'x';
            for (; at < after; at++) {
                without.setCharAt(at, FlowText.isBreak(text.charAt(at)) ? text.charAt(at) : filler);
            }
        }
        return without.toString();
    }

    private static boolean alone(String text, int from, int to) {
        return text.substring(startOfLine(text, from), from).isBlank()
                && text.substring(to, endOfLine(text, to)).isBlank();
    }

    private static boolean isComment(String text, int at) {
        return text.substring(startOfLine(text, at), at).stripLeading().startsWith("#");
    }

    private static int startOfLine(String text, int at) {
        int start = at;
        while (start > 0 && !FlowText.isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfLine(String text, int at) {
        int end = at;
        while (end < text.length() && !FlowText.isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
