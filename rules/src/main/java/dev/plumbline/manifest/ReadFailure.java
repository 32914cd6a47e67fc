// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.manifest;

/** Ends the reading of one document; becomes a {@link Problem} before it leaves this package. */
final class ReadFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem.Kind kind;
    private final int offset;
    private final String sentence;

    /** @param sentence what is wrong and what to do, never quoting the text */
    ReadFailure(Problem.Kind kind, int offset, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.offset = offset;
        this.sentence = sentence;
    }

    Problem.Kind kind() {
        return kind;
    }

    /** Where in the document's text. */
    int offset() {
        return offset;
    }

    String sentence() {
        return sentence;
    }
}
