// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import io.fabric8.kubernetes.client.OAuthTokenProvider;
import java.time.Duration;
import java.util.function.Supplier;

/** A token that is fetched anew after a while, for scans that outlive it. */
final class RenewedToken implements OAuthTokenProvider {
    /** Plugins keep their own cache, so asking is cheap; the shortest-lived tokens in use live some minutes. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Supplier<String> source;
    private String token;
    private long fetched = System.nanoTime();

    RenewedToken(String token, Supplier<String> source) {
        this.token = token;
        this.source = source;
    }

    @Override
    public synchronized String getToken() {
        if (System.nanoTime() - fetched > KEPT.toNanos()) {
            fetched = System.nanoTime();
            String newer = newer();
            token = newer.isEmpty() ? token : newer;
        }
        return token;
    }

    /** A plugin that fails later does not end a scan; the server says when the old token is over. */
    private String newer() {
        try {
            return source.get();
        } catch (AccessException e) {
            return "";
        }
    }
}
