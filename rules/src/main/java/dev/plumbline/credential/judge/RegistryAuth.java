// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.SecretText;
import dev.plumbline.credential.Strength;
import dev.plumbline.credential.judge.Judgement.Found;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.value.Guessing;
import dev.plumbline.credential.value.ValueGrammar;
import dev.plumbline.credential.value.ValueShape;
import dev.plumbline.manifest.PlacedText;
import dev.plumbline.verdict.Confidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** User and password in one value: the {@code auth} of a registry in base64, {@code NEO4J_AUTH}, {@code admin:admin}. */
final class RegistryAuth {
    private static final int SHORTEST = 8;
    private static final int SHORTEST_PASSWORD = 3;
    private static final int LONGEST_PAIR = 200;

    private RegistryAuth() {}

    static Optional<Judgement> judge(Candidate candidate, KeyMeaning meaning, PlacedText value, String text) {
        boolean named = candidate.key().equals("auth") || candidate.key().endsWith("_auth");
        boolean asked = meaning.sense() == KeySense.AUTHORIZATION || meaning.sense() == KeySense.CREDENTIALS;
        if (!named && !asked || text.length() > 8192) {
            return Optional.empty();
        }
        Optional<Judgement> pair = plain(candidate, value, text);
        if (pair.isPresent() || text.length() < SHORTEST) {
            return pair;
        }
        Optional<String> decoded =
                decoded(text).filter(plain -> plain.indexOf(':') > 0 && plain.indexOf(':') < plain.length() - 1);
        if (decoded.isEmpty()) {
            boolean registry = candidate.parents().contains("auths") && !text.startsWith("$") && !text.startsWith("{");
            return registry ? Optional.of(found(candidate, value, text, Strength.HUMAN)) : Optional.empty();
        }
        String password = decoded.get().substring(decoded.get().indexOf(':') + 1);
        String user = decoded.get().substring(0, decoded.get().indexOf(':'));
        return Optional.of(
                found(candidate, value, password, Guessing.strength(password, ValueShape.LITERAL, Optional.of(user))));
    }

    /** {@code user:password}; behind the colon of a host stands a port, behind that of an image a tag. */
    private static Optional<Judgement> plain(Candidate candidate, PlacedText value, String text) {
        int sign = candidate.key().toLowerCase(Locale.ROOT).contains("neo4j") ? text.indexOf('/') : text.indexOf(':');
        if (sign < 2 || text.length() > LONGEST_PAIR || !isUser(text.substring(0, sign))) {
            return Optional.empty();
        }
        String user = text.substring(0, sign);
        String password = text.substring(sign + 1);
        ValueShape shape = ValueGrammar.shape(password);
        boolean literal = shape == ValueShape.LITERAL || shape == ValueShape.UUID || shape == ValueShape.HEXADECIMAL;
        boolean waits = shape == ValueShape.PLACEHOLDER
                && candidate.setting().live()
                && candidate.setting().kind() != Setting.Kind.COMMENT;
        boolean chosen = password.equals(user)
                || Guessing.isDefault(password)
                || candidate.setting().kind() == Setting.Kind.SECRET
                || password.chars().anyMatch(character -> !Character.isLetter(character));
        if (password.length() < SHORTEST_PASSWORD || !(literal && chosen || waits)) {
            return Optional.empty();
        }
        Strength strength = Guessing.strength(password, shape, Optional.of(user));
        List<String> reasons =
                new ArrayList<>(List.of("the key asks for an authorization", "the value is a user and a password"));
        Words.strength(strength).ifPresent(reasons::add);
        return Optional.of(new Found(
                Types.PASSWORD,
                value.slice(sign + 1, text.length()),
                "password of the pair",
                new SecretText(password),
                Confidence.STRONG,
                reasons,
                strength,
                Words.harmless(Optional.of(user), password)));
    }

    private static boolean isUser(String text) {
        return text.chars()
                .allMatch(character -> Character.isLetterOrDigit(character) || "._@-".indexOf(character) >= 0);
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
                List.of("the key auth holds a user and a password in base64"),
                strength,
                candidate.userName());
    }
}
