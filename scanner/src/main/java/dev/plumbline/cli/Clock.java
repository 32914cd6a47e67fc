// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The only place that reads a clock. With {@code SOURCE_DATE_EPOCH} (seconds) the times in reports are that one; which day it
 * is for verdicts is never taken from it.
 */
record Clock(Instant started, Optional<Instant> fixed) {
    private static final String EPOCH = "SOURCE_DATE_EPOCH";

    static Clock of(Console console) {
        return new Clock(Instant.now(), console.variable(EPOCH).map(Clock::parse));
    }

    private static Instant parse(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
        } catch (NumberFormatException e) {
            throw new UsageException(EPOCH + " takes seconds since 1970, a whole number");
        }
    }

    @Override
    public Instant started() {
        return fixed.orElse(started);
    }

    Instant now() {
        return fixed.orElseGet(Instant::now);
    }

    /** 0 with a fixed time. */
    long elapsedMillis() {
        return fixed.isPresent() ? 0 : Instant.now().toEpochMilli() - started.toEpochMilli();
    }

    LocalDate today() {
        return LocalDate.ofInstant(started, ZoneOffset.UTC);
    }
}
