// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.verdict;

/** Why something cannot be judged. */
public enum UnknownReason {
    FORBIDDEN("reading it is forbidden"),
    KIND_NOT_SERVED("the cluster does not serve the kind"),
    UNPARSEABLE("the text does not parse"),
    TEMPLATE_NOT_RENDERED("it stands in a template that was not rendered"),
    NOT_READ("it comes from a place that was not read"),
    LEFT_OUT("it was left out on request"),
    NOT_LITERAL("its value is only known at run time"),
    LIMIT_REACHED("a limit cut it off"),
    RULE_FAILED("the rule failed");

    private final String words;

    UnknownReason(String words) {
        this.words = words;
    }

    /** Half a sentence without final period. */
    public String words() {
        return words;
    }
}
