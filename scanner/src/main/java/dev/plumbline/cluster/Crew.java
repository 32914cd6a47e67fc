// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Some threads that do the same with each of many things; their number bounds the requests in flight. */
final class Crew implements AutoCloseable {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers;

    Crew(int size) {
        workers = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "plumbline-cluster");
            thread.setDaemon(true);
            threads.add(thread);
            return thread;
        });
    }

    /** The results, in the order of the things. */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        List<Future<R>> futures = new ArrayList<>();
        for (T thing : things) {
            futures.add(workers.submit(() -> work.apply(thing)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("the scan was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("reading a kind failed", e.getCause());
        }
    }

    /** Ends waiting and reading; what is still to be done finds out by itself that it is too late. */
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
