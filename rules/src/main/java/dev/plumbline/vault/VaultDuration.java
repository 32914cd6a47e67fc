// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.vault;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Durations as Vault reads them: bare seconds, whole days ({@code 30d}), or Go's notation ({@code 1h30m}).
 *
 * <p>See {@code ParseDurationSecond} in hashicorp/go-secure-stdlib {@code parseutil} and Go's {@code time.ParseDuration}.
 */
public final class VaultDuration {
    /** Vault's own ceiling where neither role nor mount sets one. */
    public static final Duration SYSTEM_DEFAULT = Duration.ofHours(768);

    private static final int LONGEST = 40;
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ns", BigDecimal.ONE,
            "us", BigDecimal.valueOf(1_000),
            "\u00b5s", BigDecimal.valueOf(1_000),
            "\u03bcs", BigDecimal.valueOf(1_000),
            "ms", BigDecimal.valueOf(1_000_000),
            "s", BigDecimal.valueOf(1_000_000_000L),
            "m", BigDecimal.valueOf(60_000_000_000L),
            "h", BigDecimal.valueOf(3_600_000_000_000L));

    private VaultDuration() {}

    /** The duration, or empty when Vault would refuse the text. */
    public static Optional<Duration> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        if (isInteger(trimmed)) {
            return seconds(trimmed, 1);
        }
        if (trimmed.endsWith("d") && isInteger(trimmed.substring(0, trimmed.length() - 1))) {
            return seconds(trimmed.substring(0, trimmed.length() - 1), 86_400);
        }
        return go(trimmed);
    }

    private static boolean isInteger(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.length() > start
                && text.length() < 17
                && text.substring(start).chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static Optional<Duration> seconds(String number, long factor) {
        try {
            return Optional.of(Duration.ofSeconds(Math.multiplyExact(Long.parseLong(number), factor)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> go(String text) {
        boolean negative = text.startsWith("-");
        int at = negative || text.startsWith("+") ? 1 : 0;
        BigDecimal total = BigDecimal.ZERO;
        if (at == text.length()) {
            return Optional.empty();
        }
        while (at < text.length()) {
            int unitStart = endOf(text, at, true);
            int unitEnd = endOf(text, unitStart, false);
            Optional<BigDecimal> part = part(text.substring(at, unitStart), text.substring(unitStart, unitEnd));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(part.get());
            at = unitEnd;
        }
        BigDecimal nanos = (negative ? total.negate() : total).setScale(0, RoundingMode.DOWN);
        if (nanos.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(nanos.longValue()));
    }

    private static Optional<BigDecimal> part(String number, String unit) {
        boolean wellFormed = number.chars().anyMatch(Character::isDigit)
                && number.chars().filter(character -> character == '.').count() <= 1;
        return wellFormed && NANOS.containsKey(unit)
                ? Optional.of(new BigDecimal(number.startsWith(".") ? "0" + number : trimDot(number))
                        .multiply(NANOS.get(unit)))
                : Optional.empty();
    }

    private static String trimDot(String number) {
        return number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
    }

    private static int endOf(String text, int start, boolean number) {
        int at = start;
        while (at < text.length() && isNumeric(text.charAt(at)) == number) {
            at++;
        }
        return at;
    }

    private static boolean isNumeric(char character) {
        return character == '.' || character >= '0' && character <= '9';
    }

    /** As people write it: {@code 24h}, {@code 90s}, {@code 30d}. */
    public static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds != 0 && seconds % 86_400 == 0 && seconds > 172_800) {
            return seconds / 86_400 + "d";
        }
        if (seconds != 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
