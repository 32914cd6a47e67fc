// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.verdict.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The {@code auth} of a registry in a Docker or npm configuration: user and password in base64. */
final class RegistryAuth {
    private static final int SHORTEST = 8;

    private RegistryAuth() {}

    static Optional<Judgement> judge(Candidate candidate, PlacedText value, String text) {
        boolean named = candidate.key().equals("auth") || candidate.key().endsWith("_auth");
        if (!named || text.length() < SHORTEST || text.length() > 8192) {
            return Optional.empty();
        }
        Optional<String> pair =
                decoded(text).filter(plain -> plain.indexOf(':') > 0 && plain.indexOf(':') < plain.length() - 1);
        if (pair.isEmpty()) {
            boolean registry = candidate.parents().contains("auths") && !text.startsWith("$") && !text.startsWith("{");
            return registry ? Optional.of(found(candidate, value, text, Strength.HUMAN)) : Optional.empty();
        }
        String password = pair.get().substring(pair.get().indexOf(':') + 1);
        String user = pair.get().substring(0, pair.get().indexOf(':'));
        return Optional.of(
                found(candidate, value, password, Guessing.strength(password, ValueShape.LITERAL, Optional.of(user))));
    }

    private static Optional<String> decoded(String text) {
        try {
            String plain = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            boolean printable = plain.chars().allMatch(character -> character >= ' ' && character != 0xFFFD);
            return printable ? Optional.of(plain) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            // then it is no registry's auth; nothing is lost
            return Optional.empty();
        }
    }

    private static Found found(Candidate candidate, PlacedText value, String secret, Strength strength) {
        return new Found(
                Types.PASSWORD,
                value,
                "",
                new SecretText(secret),
                Confidence.CERTAIN,
                List.of("auth holds a user and a password in base64"),
                strength,
                candidate.userName());
    }
}
