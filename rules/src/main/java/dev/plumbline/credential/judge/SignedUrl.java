// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Until when a signed address opens what it points to: {@code se} of Azure, date and seconds of AWS and Google, seconds since
 * 1970 of CloudFront and the older signatures of both.
 *
 * <p>https://learn.microsoft.com/rest/api/storageservices/create-service-sas,
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
final class SignedUrl {
    private static final String ENDS = " \t\r\n\"'`<>\\";
    private static final int FARTHEST = 4096;
    private static final int LONGEST_VALUE = 40;

    private SignedUrl() {}

    /** The last day, as far as the query around a signature says. */
    static Optional<LocalDate> expiry(String text, int signature) {
        Map<String, String> query = query(text, signature);
        return Optional.ofNullable(query.get("se"))
                .flatMap(SignedUrl::day)
                .or(() -> spanned(query, "x-amz-"))
                .or(() -> spanned(query, "x-goog-"))
                .or(() -> Optional.ofNullable(query.get("expires")).flatMap(SignedUrl::epoch));
    }

    /** A clause for the reasons. */
    static String words(Optional<LocalDate> expiry) {
        return expiry.map(day -> "it opens the address until " + day)
                .orElse("nothing in the address says when it expires");
    }

    private static Map<String, String> query(String text, int signature) {
        int start = signature;
        while (start > Math.max(0, signature - FARTHEST) && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = signature;
        while (end < Math.min(text.length(), signature + FARTHEST) && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        Map<String, String> query = new HashMap<>();
        for (String parameter : text.substring(start, end).split("[?&]")) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.length() - equals <= LONGEST_VALUE) {
                query.put(parameter.substring(0, equals).toLowerCase(Locale.ROOT), parameter.substring(equals + 1));
            }
        }
        return query;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException noDate) {
            // then nothing is known about it
            return Optional.empty();
        }
    }

    /** {@code X-Amz-Date=20260101T000000Z} and {@code X-Amz-Expires=604800}. */
    private static Optional<LocalDate> spanned(Map<String, String> query, String prefix) {
        String date = query.getOrDefault(prefix + "date", "");
        Optional<Long> seconds = number(query.getOrDefault(prefix + "expires", ""));
        if (date.length() < 8 || seconds.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate signed = LocalDate.parse(date.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(signed.plusDays(seconds.get() / 86_400));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> epoch(String text) {
        return number(text).map(seconds -> LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    private static Optional<Long> number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 10 && text.chars().allMatch(Character::isDigit);
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
