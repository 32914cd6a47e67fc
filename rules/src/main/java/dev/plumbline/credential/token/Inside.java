// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What is inside tokens that are base64 of something that can be read. */
final class Inside {
    private static final String OBJECT = "eyJ";
    private static final String JFROG = "reftkn:01:";

    private Inside() {}

    /** True when the token's base64 part is a JSON object with these members. */
    static boolean isObjectWith(String token, List<String> members) {
        int start = token.indexOf(OBJECT);
        int end = token.indexOf('_', start);
        return Base64Text.decode(token.substring(start, end < 0 ? token.length() : end))
                .flatMap(JwtClaims::read)
                .filter(json -> members.stream().allMatch(json::has))
                .isPresent();
    }

    /** Discord: the first segment is the bot's number. */
    static boolean beginsWithDigits(String token) {
        String number = text(token.substring(0, token.indexOf('.')));
        return !number.isEmpty() && number.chars().allMatch(Inside::isDigit);
    }

    /** Atlassian Data Center: a number, a colon, random bytes. */
    static boolean isNumberAndBytes(String token) {
        String text = text(token.substring(token.indexOf('-') + 1));
        int colon = text.indexOf(':');
        return colon > 0 && text.substring(0, colon).chars().allMatch(Inside::isDigit);
    }

    /** Ceph: a type of 1, two numbers for the time, a length of 16, the key itself; all low byte first. */
    static boolean isCephKey(String token) {
        byte[] bytes = Base64Text.decode(token).orElse(new byte[0]);
        return bytes.length == 28 && bytes[0] == 1 && bytes[1] == 0 && bytes[10] == 16 && bytes[11] == 0;
    }

    /** JFrog: a mark, the second of expiry (0 for never), random text. */
    static Optional<Proof> jfrogReference(String token, LocalDate asOf) {
        String text = text(token);
        int end = text.indexOf(':', JFROG.length());
        if (!text.startsWith(JFROG) || end < 0) {
            return Optional.empty();
        }
        String seconds = text.substring(JFROG.length(), end);
        if (seconds.isEmpty() || seconds.length() > 10 || !seconds.chars().allMatch(Inside::isDigit)) {
            return Optional.empty();
        }
        LocalDate day = Instant.ofEpochSecond(Long.parseLong(seconds))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        boolean never = Long.parseLong(seconds) == 0;
        boolean expired = !never && day.isBefore(asOf);
        String fact = never ? "never expires" : (expired ? "expired on " : "expires on ") + day;
        Validity validity = expired ? Validity.EXPIRED : Validity.STRUCTURE_VALID;
        return Optional.of(new Proof(validity, Optional.empty(), List.of(fact)));
    }

    private static String text(String base64) {
        return new String(Base64Text.decode(base64).orElse(new byte[0]), StandardCharsets.ISO_8859_1);
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
