// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report.console;

import dev.plumbline.manifest.Location;
import dev.plumbline.manifest.Origin;
import dev.plumbline.report.Visible;

/** Places as a terminal makes them clickable: {@code path:line:column}. */
final class Where {
    private Where() {}

    static String of(Location at) {
        return at.span()
                .map(span -> Visible.of(at.origin().path()) + ":" + span.start())
                .orElseGet(() -> at.origin().medium() == Origin.Medium.FILE
                        // Rendered by a line of the template that is not known.
                        ? Visible.of(at.origin().path())
                        : Visible.of(at.path().toString()));
    }

    /** The same where no object is named yet. */
    static String elsewhere(Location at) {
        String object = Visible.of(at.origin().object());
        return object.isEmpty() ? of(at) : object + " " + of(at);
    }

    /** Without the path when it is the one already named. */
    static String from(Location at, String file) {
        return at.origin().path().equals(file) && at.span().isPresent()
                ? at.span().orElseThrow().start().toString()
                : of(at);
    }
}
