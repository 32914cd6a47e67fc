// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.delivery;

import java.time.Duration;

/**
 * How long to wait and how often to try.
 *
 * @param answer from the beginning of a request until an answer begins
 * @param tries of one delivery, the first included
 * @param firstPause doubled from try to try
 * @param longestPause between two tries; a server that asks for more gets this much
 */
public record Patience(Duration answer, int tries, Duration firstPause, Duration longestPause) {
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(60), 4, Duration.ofSeconds(1), Duration.ofSeconds(15));

    Duration pause(int attempt) {
        return shortened(firstPause.multipliedBy(1L << (attempt - 1)));
    }

    Duration shortened(Duration wanted) {
        return wanted.compareTo(longestPause) > 0 ? longestPause : wanted;
    }
}
