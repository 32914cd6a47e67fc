// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.spire.text;

/** Carries a template's failure to its caller inside this package; never leaves it. */
final class TemplateFault extends RuntimeException {
    /** What failed. */
    enum Kind {
        /** Go's parser refuses it: the controller manager cannot use the resource. */
        PARSE,
        /** It parses and fails when a pod is rendered. */
        EXECUTE,
        /** Go can do it, this evaluator cannot, or the value is known at run time only. */
        UNKNOWN
    }

    private final Kind kind;
    private final String why;

    TemplateFault(Kind kind, String why) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.why = why;
    }

    Kind kind() {
        return kind;
    }

    String why() {
        return why;
    }

    static TemplateFault parse(String why) {
        return new TemplateFault(Kind.PARSE, why);
    }

    static TemplateFault execute(String why) {
        return new TemplateFault(Kind.EXECUTE, why);
    }

    static TemplateFault unknown(String why) {
        return new TemplateFault(Kind.UNKNOWN, why);
    }
}
