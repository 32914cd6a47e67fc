// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** Recognises a Helm or Go template that was not rendered. */
final class Template {
    static final String SENTENCE =
            "this is a template that was not rendered; render it first, for example helm template CHART | plumbline scan -";

    private Template() {}

    /** Where the first expression of a document starts, or -1; what stands in comments is none. */
    static int start(PlacedText source) {
        boolean comment = false;
        boolean fresh = true;
        for (int at = 0; at + 1 < source.length(); at++) {
            char character = source.charAt(at);
            if (FlowText.isBreak(character)) {
                comment = false;
                fresh = true;
            } else if (character == '#' && fresh) {
                comment = true;
            } else if (!comment && character == '{' && source.charAt(at + 1) == '{') {
                return at;
            } else {
                fresh &= character == ' ' || character == '\t';
            }
        }
        return -1;
    }
}
