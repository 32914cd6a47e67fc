// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cluster;

import java.time.Duration;

/**
 * How long to wait and how often to try.
 *
 * @param answer until an answer begins
 * @param body until a page has been read whole
 * @param waiting all waiting for a busy server together, over the whole scan
 * @param scan the whole reading
 * @param tries of one request, the first included
 * @param longestPause between two tries; a server that asks for more gets this much
 */
public record Patience(
        Duration answer, Duration body, Duration waiting, Duration scan, int tries, Duration longestPause) {
    public static final Patience DEFAULT = of(Duration.ofSeconds(30), Duration.ofMinutes(30));

    private static final int BODY = 4;

    /**
     * @param answer until an answer begins; a page of a busy server takes several times as long to arrive
     * @param scan the whole reading
     */
    public static Patience of(Duration answer, Duration scan) {
        return new Patience(
                answer, answer.multipliedBy(BODY), Duration.ofSeconds(120), scan, 5, Duration.ofSeconds(15));
    }
}
