// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.finding.ChainHop;
import dev.plumbline.verdict.Severity;

/** Colours words for a terminal, or leaves them alone. */
public final class Paint {
    private static final char ESCAPE = '\u001b';

    private static final String RESET = ESCAPE + "[0m";

    private final boolean on;

    public Paint(boolean on) {
        this.on = on;
    }

    public boolean on() {
        return on;
    }

    public String severity(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL -> wrap("1;35", text);
            case HIGH -> wrap("1;31", text);
            case MEDIUM -> wrap("33", text);
            case LOW -> wrap("36", text);
        };
    }

    public String verdict(ChainHop.Verdict verdict, String text) {
        return switch (verdict) {
            case OK -> wrap("32", text);
            case WEAK -> wrap("33", text);
            case BROKEN -> wrap("1;31", text);
            case UNKNOWN -> wrap("35", text);
        };
    }

    public String bold(String text) {
        return wrap("1", text);
    }

    public String faint(String text) {
        return wrap("2", text);
    }

    private String wrap(String code, String text) {
        return on && !text.isEmpty() ? ESCAPE + "[" + code + "m" + text + RESET : text;
    }
}
