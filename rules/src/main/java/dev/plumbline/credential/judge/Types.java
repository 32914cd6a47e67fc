// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.credential.judge;

import dev.plumbline.credential.CredentialType;
import dev.plumbline.credential.CredentialType.Nature;
import dev.plumbline.credential.connection.Role;
import dev.plumbline.credential.key.KeyMeaning;
import dev.plumbline.credential.key.KeySense;
import dev.plumbline.credential.token.Standing;
import dev.plumbline.credential.token.TokenType;
import java.util.EnumMap;
import java.util.Map;

/** The types of credentials whose text proves nothing; those with a structure come from the table of tokens. */
final class Types {
    static final CredentialType PASSWORD = credential("password", "password");
    static final CredentialType PASSWORD_HASH = new CredentialType("password-hash", "password hash", Nature.HASH);
    static final CredentialType SIGNATURE = credential("url-signature", "signed URL");
    static final CredentialType TOKEN = credential("token", "token");
    static final CredentialType ACCOUNT_KEY = credential("account-key", "account key");
    private static final CredentialType UNSEAL_KEY =
            new CredentialType("vault-unseal-key", "unseal or recovery key", Nature.TAKEOVER);
    private static final CredentialType ROOT_TOKEN =
            new CredentialType("vault-root-token", "Vault root token", Nature.TAKEOVER);
    private static final CredentialType VAULT_TOKEN = new CredentialType("vault-token", "Vault token", Nature.TAKEOVER);
    private static final CredentialType JOIN_TOKEN =
            new CredentialType("spire-join-token", "SPIRE join token", Nature.TAKEOVER);
    private static final CredentialType PRIVATE_KEY = new CredentialType("private-key", "private key", Nature.TAKEOVER);

    private static final Map<KeySense, CredentialType> BY_SENSE = new EnumMap<>(Map.of(
            KeySense.PASSWORD, PASSWORD,
            KeySense.PASSPHRASE, credential("passphrase", "passphrase"),
            KeySense.PIN, credential("pin", "PIN"),
            KeySense.SECRET, credential("shared-secret", "secret"),
            KeySense.TOKEN, TOKEN,
            KeySense.API_KEY, credential("api-key", "API key"),
            KeySense.CRYPTO_KEY, credential("encryption-key", "signing or encryption key"),
            KeySense.PRIVATE_KEY, PRIVATE_KEY,
            KeySense.AUTHORIZATION, credential("authorization", "authorization"),
            KeySense.HASH, PASSWORD_HASH));

    private static final CredentialType CREDENTIALS = credential("credentials", "credential");

    private Types() {}

    static CredentialType of(KeyMeaning meaning) {
        if (meaning.word().startsWith("unseal key") || meaning.word().startsWith("recovery key")) {
            return UNSEAL_KEY;
        }
        if (meaning.word().equals("join token")) {
            return JOIN_TOKEN;
        }
        if (meaning.word().equals("vault token") || meaning.word().equals("bao token")) {
            return VAULT_TOKEN;
        }
        if (meaning.word().equals("root token")) {
            return ROOT_TOKEN;
        }
        return BY_SENSE.getOrDefault(meaning.sense(), CREDENTIALS);
    }

    static CredentialType of(Role role) {
        return switch (role) {
            case URL_PASSWORD, QUERY_PASSWORD, CONNECTION_PASSWORD, OPTION_PASSWORD, BASIC_AUTHORIZATION -> PASSWORD;
            case URL_USER, QUERY_TOKEN, OPTION_TOKEN, AUTHORIZATION_TOKEN, HEADER_TOKEN -> TOKEN;
            case QUERY_SIGNATURE -> SIGNATURE;
            case CONNECTION_KEY -> ACCOUNT_KEY;
        };
    }

    static CredentialType of(TokenType type) {
        Nature nature = type.standing() == Standing.TAKEOVER ? Nature.TAKEOVER : Nature.CREDENTIAL;
        return new CredentialType(type.id(), type.name(), nature);
    }

    private static CredentialType credential(String id, String title) {
        return new CredentialType(id, title, Nature.CREDENTIAL);
    }
}
