// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.chain;

import static java.util.Objects.requireNonNull;

import dev.plumbline.manifest.Location;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One hop with its verdict and what proves it.
 *
 * @param statement half a sentence: {@code role dbrole admits it}
 * @param caps why the hop is weak, and for UNKNOWN what caps it in any case
 * @param settle for UNKNOWN, what would settle it; empty otherwise
 */
public record Hop(
        HopName name, Verdict verdict, String statement, Optional<Location> evidence, Set<Cap> caps, String settle) {
    /** How a hop stands. */
    public enum Verdict {
        OK,
        WEAK,
        BROKEN,
        UNKNOWN
    }

    public Hop {
        requireNonNull(name, "name");
        requireNonNull(verdict, "verdict");
        requireNonNull(statement, "statement");
        requireNonNull(evidence, "evidence");
        Set<Cap> copied = EnumSet.noneOf(Cap.class);
        copied.addAll(caps);
        caps = Collections.unmodifiableSet(copied);
        requireNonNull(settle, "settle");
    }

    static Hop ok(HopName name, String statement, Optional<Location> evidence) {
        return new Hop(name, Verdict.OK, statement, evidence, Set.of(), "");
    }

    static Hop ok(HopName name, String statement, Location evidence) {
        return ok(name, statement, Optional.of(evidence));
    }

    static Hop weak(HopName name, String statement, Location evidence, Cap... caps) {
        return new Hop(name, Verdict.WEAK, statement, Optional.of(evidence), Set.copyOf(List.of(caps)), "");
    }

    static Hop broken(HopName name, String statement, Location evidence) {
        return new Hop(name, Verdict.BROKEN, statement, Optional.of(evidence), Set.of(), "");
    }

    static Hop unknown(HopName name, String statement, String settle, Location evidence, Cap... caps) {
        return new Hop(name, Verdict.UNKNOWN, statement, Optional.of(evidence), Set.copyOf(List.of(caps)), settle);
    }

    public boolean is(Verdict wanted) {
        return verdict == wanted;
    }
}
