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
    public static final Patience DEFAULT = new Patience(
            Duration.ofSeconds(30),
            Duration.ofSeconds(120),
            Duration.ofSeconds(120),
            Duration.ofMinutes(30),
            5,
            Duration.ofSeconds(15));
}
