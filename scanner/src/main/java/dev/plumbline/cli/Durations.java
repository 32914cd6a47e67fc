// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something may take, as kubectl writes it: {@code 30s}, {@code 5m}, {@code 1h}. */
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})(ms|s|m|h)?");

    private Durations() {}

    /** @throws UsageException for anything else, and for no time at all */
    static Duration parse(String option, String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new UsageException(option + " takes a time such as 30s, 5m or 1h, not " + written);
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2) == null ? "s" : matcher.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
