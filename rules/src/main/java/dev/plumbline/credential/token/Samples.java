// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.token;

import dev.plumbline.credential.literal.Literals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Tokens that stand in documentation or stand for another.
 *
 * <p>The documented ones are known by the beginning of a salted hash, so that this list holds no token that a scanner of the
 * repository would stop at.
 */
final class Samples {
    private static final int HASH_CHARACTERS = 16;
    private static final int LONGEST = 400;
    private static final int MOST_REPEATS = 8;
    private static final String SALT = "plumbline sample:";
    private static final Literals STAND_INS = Literals.ignoringCase(List.of(
            "example",
            "placeholder",
            "redacted",
            "replaceme",
            "replace_me",
            "replace-me",
            "changeme",
            "change-me",
            "xxxxxx",
            "yourtoken",
            "your_token",
            "your-token",
            "yourkey",
            "your_key",
            "your-key",
            "yourapi",
            "your_api",
            "your-api",
            "your_secret",
            "your-secret",
            "inserttoken",
            "0123456789",
            "1234567890",
            "abcdefghij"));

    /** Which value each stands for is said in the test. */
    private static final Set<String> DOCUMENTED = Set.of();

    private Samples() {}

    static boolean isSample(String token) {
        if (token.length() > LONGEST) {
            return false;
        }
        return repeatsOneCharacter(token) || STAND_INS.anyIn(token) || DOCUMENTED.contains(hash(token));
    }

    private static boolean repeatsOneCharacter(String token) {
        int repeats = 1;
        for (int at = 1; at < token.length() && repeats < MOST_REPEATS; at++) {
            repeats = token.charAt(at) == token.charAt(at - 1) ? repeats + 1 : 1;
        }
        return repeats >= MOST_REPEATS;
    }

    static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((SALT + token).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
