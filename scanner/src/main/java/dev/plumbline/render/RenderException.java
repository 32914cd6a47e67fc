// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.verdict.UnknownReason;

/** A chart or kustomization that could not be rendered; the message is one sentence with the next step, free of values. */
final class RenderException extends Exception {
    private static final long serialVersionUID = 1;

    private final UnknownReason reason;

    RenderException(UnknownReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnknownReason reason() {
        return reason;
    }
}
