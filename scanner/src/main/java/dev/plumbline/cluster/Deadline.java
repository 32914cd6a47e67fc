// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Closes a stream that nobody finishes in time, so that a read which hangs fails. */
final class Deadline {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final ScheduledFuture<?> pending;

    private Deadline(ScheduledFuture<?> pending) {
        this.pending = pending;
    }

    static Deadline on(Closeable stream, Duration time) {
        return new Deadline(TIMER.schedule(() -> close(stream), time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void close(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // The reader fails either way, and says so.
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "plumbline-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    /** The stream was finished in time. */
    void close() {
        pending.cancel(false);
    }
}
