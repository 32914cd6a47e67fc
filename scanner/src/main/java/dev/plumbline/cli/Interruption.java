// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.List;

/** Somebody's wish to end early, and who must know of it. A scan of a cluster ends with a report then. */
public final class Interruption {
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean wished;

    /** Calls this when somebody wishes to end early; at once when that was wished before. */
    synchronized void tell(Runnable listener) {
        listeners.add(listener);
        if (wished) {
            listener.run();
        }
    }

    /** Answers whether anybody heard. */
    synchronized boolean interrupt() {
        wished = true;
        listeners.forEach(Runnable::run);
        return !listeners.isEmpty();
    }
}
