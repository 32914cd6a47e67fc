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
    private static final Set<String> DOCUMENTED = Set.of(
            "4f8df6531f64ee24",
            "799734a2e21fd1cb",
            "7ebf3be6e7984db5",
            "b4cee9040f0f4830",
            "bb39e2faa90a07ce",
            "cb0db43857961ae2",
            "cda9a2ee72dc30f5",
            "d7f2dc5fcc505fd7",
            "db7fa29ee6acf7dd",
            "de12aeb116d17f3a",
            "f721db6d2cf62006",
            "fecc266dab25c6b3");

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
