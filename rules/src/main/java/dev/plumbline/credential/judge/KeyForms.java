// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.key.KeyWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the spelling of a key tells besides its meaning: whether it is a variable, and whether it asks for one in particular. */
final class KeyForms {
    private static final Set<String> PURPOSES = Set.of(
            "jwt",
            "session",
            "cookie",
            "client",
            "secret",
            "signing",
            "encryption",
            "hmac",
            "csrf",
            "nextauth",
            "auth");
    private static final Set<String> ENDS = Set.of("secret", "key");

    private KeyForms() {}

    /** {@code DB_PASSWORD}, {@code Jwt__Secret}: no text for people stands under it. */
    static boolean isVariable(String key) {
        return key.indexOf("__") > 0 || key.indexOf('_') > 0 && isUpper(key);
    }

    /** {@code MINIO_SECRET_KEY}, {@code SESSION_SECRET}: a variable for signing or for a client holds what it says. */
    static boolean isVariableOfPurpose(String key) {
        if (!isUpper(key)) {
            return false;
        }
        List<String> words = KeyWords.of(key);
        int last = words.size() - 1;
        return last > 0 && PURPOSES.contains(words.get(last - 1)) && ENDS.contains(words.get(last));
    }

    /** {@code JWT_SECRET} and {@code jwt: {secret: …}} ask for one in particular, {@code secret} may be a reference. */
    static boolean isQualified(Candidate candidate) {
        if (KeyWords.of(candidate.key()).size() > 1) {
            return true;
        }
        List<String> around = candidate.parents().isEmpty()
                ? List.of()
                : KeyWords.of(candidate.parents().get(0));
        return !around.isEmpty() && PURPOSES.contains(around.get(around.size() - 1));
    }

    private static boolean isUpper(String key) {
        return key.equals(key.toUpperCase(Locale.ROOT));
    }
}
