// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.render;

import dev.plumbline.credential.Credential;
import dev.plumbline.manifest.Span;

/** Finds out where the credentials in one render come from. */
interface SourceTracing {
    /** Where a credential comes from, as far as it is known. */
    record Trace(boolean generated, String file, Span span) {
        static final Trace UNKNOWN = new Trace(false, "", Span.of(1, 1, 1, 1));
        static final Trace GENERATED = new Trace(true, "", Span.of(1, 1, 1, 1));

        boolean isKnown() {
            return !file.isEmpty();
        }
    }

    /** The origin that all places in the render have. */
    String origin();

    /** @param credential lies in the render and has a span */
    Trace trace(Credential credential, Span span);
}
