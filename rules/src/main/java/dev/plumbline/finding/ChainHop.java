// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.finding;

import dev.plumbline.manifest.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One hop on the way from a workload to its secret.
 *
 * @param name what the hop is: {@code service account}, {@code identity}, {@code socket}, {@code audience}, {@code address},
 *     {@code mount}, {@code role}, {@code policy}, {@code path}, {@code delivery}
 * @param statement what holds or does not, half a sentence: {@code role dbrole: token valid for 24h, read once}
 * @param settle for UNKNOWN, which file, namespace or permission would settle it; empty otherwise
 */
public record ChainHop(String name, Verdict verdict, String statement, Optional<Location> evidence, String settle) {
    /** How a hop stands. */
    public enum Verdict {
        OK,
        WEAK,
        BROKEN,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with its evidence elsewhere. */
    public ChainHop placed(UnaryOperator<Location> places) {
        return new ChainHop(name, verdict, statement, evidence.map(places), settle);
    }
}
